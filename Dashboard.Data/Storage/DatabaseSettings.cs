using System.ComponentModel.DataAnnotations;

namespace Dashboard.Data.Storage;

/// <summary>Which database holds the dossiers.</summary>
public enum DatabaseProvider
{
    /// <summary>A file beside the program.</summary>
    Sqlite,
    SqlServer,
}

/// <summary>What happens at start when the database is older than the program.</summary>
public enum MigrationMode
{
    /// <summary>It is brought up to date.</summary>
    Apply,

    /// <summary>It is left alone and the start refused: an administrator runs the script.</summary>
    CheckOnly,
}

/// <summary>Settings of the reporting database, section "Database"; its connection string is "Reporting".</summary>
public sealed class DatabaseSettings
{
    public const string Section = "Database";
    public const string ConnectionName = "Reporting";

    [EnumDataType(typeof(DatabaseProvider), ErrorMessage = "Database:Provider must be Sqlite or SqlServer.")]
    public DatabaseProvider Provider { get; set; }

    /// <summary>Longest time one statement may take.</summary>
    [Range(1, 3600, ErrorMessage = "Database:CommandTimeoutSeconds must be from 1 to 3600.")]
    public int CommandTimeoutSeconds { get; set; } = 60;

    /// <summary>How often a statement is tried again after a passing failure of SQL Server; 0 for never.</summary>
    [Range(0, 20, ErrorMessage = "Database:RetryCount must be from 0 to 20.")]
    public int RetryCount { get; set; } = 3;

    /// <summary>Most statements EF Core sends to SQL Server at once.</summary>
    [Range(1, 1000, ErrorMessage = "Database:MaxBatchSize must be from 1 to 1000.")]
    public int MaxBatchSize { get; set; } = 42;

    [EnumDataType(typeof(MigrationMode), ErrorMessage = "Database:Migrate must be Apply or CheckOnly.")]
    public MigrationMode Migrate { get; set; }

    /// <summary>Whether an empty database is filled with the example data; null for only where it is a file.</summary>
    public bool? LoadSeedData { get; set; }

    /// <summary>The connection string, complete.</summary>
    [Required(ErrorMessage = "ConnectionStrings:Reporting is needed when Database:Provider is SqlServer.")]
    public string ConnectionString { get; set; } = "";

    /// <summary>Whether an empty database is filled with the example data.</summary>
    public bool LoadsSeedData => LoadSeedData ?? Provider == DatabaseProvider.Sqlite;
}

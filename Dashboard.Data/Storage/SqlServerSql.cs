namespace Dashboard.Data.Storage;

/// <summary>
/// The statements a load runs on SQL Server, over the rows waiting in #Incoming and #IncomingPauses. Apart from the
/// writer, so that each can be checked against the tables without a server.
/// </summary>
internal static class SqlServerSql
{
    /// <summary>One load at a time: two could otherwise both find the same new code missing.</summary>
    public const string TakeTurn =
        "DECLARE @result int; EXEC @result = sp_getapplock @Resource = N'Dashboard.Import', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = @timeout; SELECT @result;";

    /// <summary>Types and collations come from the table itself.</summary>
    public static string CreateIncoming { get; } =
        $"SELECT TOP (0) CAST(0 AS int) AS RowNumber, {DossierVersionColumns.Names()} INTO #Incoming FROM Dossiers;";

    public const string CreateIncomingPauses =
        "SELECT TOP (0) CAST(0 AS int) AS RowNumber, Reason, FromAt, ToAt INTO #IncomingPauses FROM DossierPauses;";

    public const string IndexIncoming =
        "CREATE CLUSTERED INDEX IX_Incoming ON #Incoming (Code, RowNumber); CREATE CLUSTERED INDEX IX_IncomingPauses ON #IncomingPauses (RowNumber);";

    public const string Repeated =
        "SELECT i.RowNumber, i.Code FROM #Incoming AS i WHERE EXISTS (SELECT 1 FROM #Incoming AS e WHERE e.Code = i.Code AND e.RowNumber < i.RowNumber) ORDER BY i.RowNumber;";

    public const string LeaveOutRepeated =
        "DELETE i FROM #Incoming AS i WHERE EXISTS (SELECT 1 FROM #Incoming AS e WHERE e.Code = i.Code AND e.RowNumber < i.RowNumber);";

    private const string Changed = "FROM Dossiers AS d INNER JOIN #Incoming AS i ON i.Code = d.Code WHERE i.RowHash <> d.RowHash";

    private const string SamePause = "p.Reason = n.Reason AND p.FromAt = n.FromAt AND (p.ToAt = n.ToAt OR (p.ToAt IS NULL AND n.ToAt IS NULL))";

    public static string Revise { get; } =
        $"INSERT INTO DossierRevisions (DossierId, FromLoadId, UntilLoadId, {DossierVersionColumns.Names()}) SELECT d.Id, d.LastLoadId, @load, {DossierVersionColumns.Names("d.")} {Changed};";

    /// <summary>Before the update: afterwards the hashes no longer tell what changed.</summary>
    public const string DeletePauses =
        "DELETE p FROM DossierPauses AS p INNER JOIN Dossiers AS d ON d.Id = p.DossierId INNER JOIN #Incoming AS i ON i.Code = d.Code "
        + $"WHERE i.RowHash <> d.RowHash AND NOT EXISTS (SELECT 1 FROM #IncomingPauses AS n WHERE n.RowNumber = i.RowNumber AND {SamePause});";

    public static string Update { get; } =
        $"UPDATE d SET {string.Join(", ", DossierVersionColumns.All.Select(column => $"{column.Name} = i.{column.Name}"))}, LastLoadId = @load {Changed};";

    public static string Insert { get; } =
        $"INSERT INTO Dossiers ({DossierVersionColumns.Names()}, FirstLoadId, LastLoadId) SELECT {DossierVersionColumns.Names("i.")}, @load, @load FROM #Incoming AS i WHERE NOT EXISTS (SELECT 1 FROM Dossiers AS d WHERE d.Code = i.Code);";

    public const string InsertPauses =
        "INSERT INTO DossierPauses (DossierId, Reason, FromAt, ToAt, RecordedAt) SELECT d.Id, n.Reason, n.FromAt, n.ToAt, @at "
        + "FROM #IncomingPauses AS n INNER JOIN #Incoming AS i ON i.RowNumber = n.RowNumber INNER JOIN Dossiers AS d ON d.Code = i.Code "
        + $"WHERE d.LastLoadId = @load AND NOT EXISTS (SELECT 1 FROM DossierPauses AS p WHERE p.DossierId = d.Id AND {SamePause});";

    public const string CountIncoming = "SELECT COUNT_BIG(*) FROM #Incoming;";

    public const string Drop = "DROP TABLE IF EXISTS #Incoming; DROP TABLE IF EXISTS #IncomingPauses;";
}

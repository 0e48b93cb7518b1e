using Dashboard.Data.Domain;
using Dashboard.Data.Editing;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Reports;
using Dashboard.Data.Sealing;
using Dashboard.Data.Statistics;

namespace Dashboard.Commands;

/// <summary>What the verbs work on; opened only by those that need it.</summary>
public sealed record Workplace
{
    /// <summary>The newest picture of the data.</summary>
    public required Func<CancellationToken, Task<Snapshot>> SnapshotAsync { get; init; }

    /// <summary>Takes files into the reporting database.</summary>
    public required Func<CancellationToken, Task<Importer>> ImporterAsync { get; init; }

    /// <summary>Keeps published figures in the reporting database.</summary>
    public required Func<CancellationToken, Task<PublishedFigureEditor>> PublishedAsync { get; init; }

    /// <summary>Seals reports and opens them again.</summary>
    public required Func<CancellationToken, Task<ReportSealer>> SealerAsync { get; init; }

    /// <summary>Puts what was sealed last of a report beside its figures.</summary>
    public required Func<PeriodFigures, CancellationToken, Task<PeriodFigures>> BesideLastSealedAsync { get; init; }

    /// <summary>Gathers what audit workbooks hold.</summary>
    public required Func<CancellationToken, Task<AuditQueries>> AuditsAsync { get; init; }

    /// <summary>The reporting scheme in use.</summary>
    public required Func<ReportingCalendar> Reporting { get; init; }

    /// <summary>The folder of the reference files an installation starts from.</summary>
    public required string SeedData { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The installation's own, made ready as it is for the web application.</summary>
    /// <param name="services">Asked for by the first verb that needs data: usage is told without a database.</param>
    /// <param name="progress">Told how far the filling of a new database is.</param>
    public static Workplace Of(Func<IServiceProvider> services, TextWriter progress) => new()
    {
        SnapshotAsync = async cancellationToken =>
        {
            await Installation.OpenAsync(services(), progress, cancellationToken);
            return services().GetRequiredService<SnapshotHolder>().Current;
        },
        ImporterAsync = async cancellationToken =>
        {
            await Installation.PrepareAsync(services(), progress, cancellationToken);
            return services().GetRequiredService<Importer>();
        },
        PublishedAsync = async cancellationToken =>
        {
            await Installation.PrepareAsync(services(), progress, cancellationToken);
            return services().GetRequiredService<PublishedFigureEditor>();
        },
        SealerAsync = async cancellationToken =>
        {
            await Installation.PrepareAsync(services(), progress, cancellationToken);
            return services().GetRequiredService<ReportSealer>();
        },
        BesideLastSealedAsync = (figures, cancellationToken) => services().GetRequiredService<ReportSealer>().BesideLastSealedAsync(figures, cancellationToken),
        AuditsAsync = async cancellationToken =>
        {
            await Installation.PrepareAsync(services(), progress, cancellationToken);
            return services().GetRequiredService<AuditQueries>();
        },
        Reporting = () => services().GetRequiredService<ReportingCalendar>(),
        SeedData = Installation.SeedData,
    };
}

using Dashboard.Data.Domain;

namespace Dashboard.Data.Generation;

/// <summary>What an inspector should be able to find in the seed; described, with codes, in the README of seed-data.</summary>
internal enum Irregularity
{
    None,

    /// <summary>Vĩnh Thành, August 2024: marital status certificates promised in five working days, where three are published.</summary>
    PaddedLimit,

    /// <summary>Finance, October 2023: supplements asked for minutes before the time is up.</summary>
    SupplementOnLastDay,

    /// <summary>Land registration branch, March 2024: appointments moved a second time.</summary>
    SecondRescheduling,

    /// <summary>Economy-Infrastructure, June 2024: building permits withdrawn on the last working day before they were due.</summary>
    WithdrawnBeforeExpiry,

    /// <summary>… and asked for again on the day they were due.</summary>
    Resubmitted,

    /// <summary>Economy-Infrastructure, 31 December 2024: everything due in the next weeks finished in one evening.</summary>
    BulkCompletion,

    /// <summary>Land registration branch, Sunday 24 September 2023: Monday's dossiers finished at night.</summary>
    SundayNight,

    /// <summary>Vĩnh Bình, third quarter of 2024: no apology for any late dossier.</summary>
    NoApology,

    /// <summary>Cần Đăng, 2024: one account in charge of most of what comes online.</summary>
    OneAccount,

    /// <summary>An Hòa, 13 to 17 May 2024: certified signatures marked as having a digitized result, of which there is none.</summary>
    DigitizedWithoutResult,
}

/// <summary>Decides which dossiers of the seed are irregular. The published totals stay what they are.</summary>
internal sealed class PlantedIrregularities(ProcedureCatalogue procedures)
{
    private static readonly DateTime LastEvening = new(2024, 12, 31, 17, 40, 0);
    private static readonly DateTime SundayNight = new(2023, 9, 24, 22, 5, 0);

    private static readonly DateOnly[] WithdrawnOn = [new(2024, 6, 3), new(2024, 6, 4), new(2024, 6, 5)];
    private static readonly DateOnly[] ResubmittedOn = [new(2024, 6, 24), new(2024, 6, 25), new(2024, 6, 26)];

    /// <summary>Numbers left out of a daily sequence, by unit, day and the number before which they are missing.</summary>
    private readonly Dictionary<(string Unit, DateOnly Day, int Number), int> _skipped = new()
    {
        [("30607", new(2024, 8, 20), 4)] = 2,
        [("892.TP", new(2025, 3, 12), 2)] = 1,
    };

    private int _inBulk;
    private int _atNight;

    /// <summary>Marks a dossier as irregular in some way, or not, and settles the procedure where the irregularity asks for one.</summary>
    public void Plant(SyntheticDossier dossier)
    {
        dossier.Planted = Of(dossier);
        var wanted = dossier.Planted switch
        {
            Irregularity.WithdrawnBeforeExpiry or Irregularity.Resubmitted => "1.009994",
            Irregularity.DigitizedWithoutResult => "2.000884",
            _ => null,
        };
        dossier.Procedure = wanted is null ? dossier.Procedure : procedures.InForce(wanted, dossier.ReceivedOn)!;
    }

    /// <summary>Moves the end of a dossier into the evening or night it was planted in.</summary>
    public void MoveCompletion(SyntheticDossier dossier)
    {
        if (dossier is not { Outcome: Outcome.Resolved, CompletedAt: { } completed, RescheduledCount: 0, Pauses: [] })
        {
            return;
        }

        if (dossier.Planted == Irregularity.BulkCompletion && completed > LastEvening && completed < LastEvening.AddDays(21))
        {
            dossier.CompletedAt = LastEvening.AddSeconds(95 * _inBulk++);
        }

        if (dossier.Planted == Irregularity.SundayNight && completed.Date == SundayNight.Date.AddDays(1))
        {
            dossier.CompletedAt = SundayNight.AddSeconds(170 * _atNight++);
        }
    }

    /// <summary>How many numbers are left out before one is given.</summary>
    public int NumbersSkipped(UnitProfile unit, DateOnly day, int number) => _skipped.GetValueOrDefault((unit.Code, day, number));

    private static Irregularity Of(SyntheticDossier dossier)
    {
        var (received, on) = (dossier.ReceivedAt, dossier.ReceivedOn);
        var firstByHand = dossier is { Channel: not ReceiptChannel.Online, Ordinal: 0 };
        return dossier.Unit.Code switch
        {
            "30625" when received is { Year: 2024, Month: 8 } && dossier.Procedure.Code == "1.004873" => Irregularity.PaddedLimit,
            "892.TCKH" when received is { Year: 2023, Month: 10 } => Irregularity.SupplementOnLastDay,
            "892.DD" when received is { Year: 2024, Month: 3 } => Irregularity.SecondRescheduling,
            "892.DD" when received is { Year: 2023, Month: 9 } && received < SundayNight => Irregularity.SundayNight,
            "892.KTHT" when firstByHand && WithdrawnOn.Contains(on) => Irregularity.WithdrawnBeforeExpiry,
            "892.KTHT" when firstByHand && ResubmittedOn.Contains(on) => Irregularity.Resubmitted,
            "892.KTHT" when received is { Year: 2024, Month: 12 } && received < LastEvening => Irregularity.BulkCompletion,
            "30604" when received is { Year: 2024, Month: >= 7 and <= 9 } => Irregularity.NoApology,
            "30595" when received.Year == 2024 && dossier.Channel == ReceiptChannel.Online && dossier.Ordinal % 8 != 7 => Irregularity.OneAccount,
            "30592" when firstByHand && received is { Year: 2024, Month: 5, Day: >= 13 and <= 17 } => Irregularity.DigitizedWithoutResult,
            _ => Irregularity.None,
        };
    }
}

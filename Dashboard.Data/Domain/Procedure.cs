using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Dashboard.Data.Domain;

/// <summary>A procedure's national code, "d.dddddd".</summary>
/// <remarks>Local systems append the agency, the province or a case number (2.000635.000.00.00.H21, 1.012784.H21): only the first two parts identify the procedure.</remarks>
public static partial class ProcedureCode
{
    /// <summary>The first two parts of a raw code; false when it does not begin with them.</summary>
    public static bool TryNormalise([NotNullWhen(true)] string? raw, [NotNullWhen(true)] out string? code)
    {
        var match = TwoParts().Match(raw?.Trim() ?? "");
        code = match.Success ? match.Groups[1].Value : null;
        return match.Success;
    }

    [GeneratedRegex(@"^([0-9]\.[0-9]{6})(\.|$)", RegexOptions.CultureInvariant)]
    private static partial Regex TwoParts();
}

/// <summary>How far a procedure can be done online (Decree 42/2022).</summary>
public enum OnlineLevel
{
    /// <summary>Not offered online.</summary>
    None,

    /// <summary>Part of it online (một phần).</summary>
    Partial,

    /// <summary>All of it online (toàn trình).</summary>
    Full,
}

/// <summary>One version of an administrative procedure: what was published, from one day to another.</summary>
/// <remarks>A dossier keeps the version in force on the day it was received, so a new limit never rewrites an old verdict.</remarks>
/// <param name="Code">Normalised code, shared by all versions.</param>
/// <param name="RawCode">The code as the source wrote it.</param>
/// <param name="Name">Official name.</param>
/// <param name="Field">The branch it belongs to (lĩnh vực); the Vietnamese name identifies the field.</param>
/// <param name="Level">Where it is settled.</param>
/// <param name="Limit">Published time limit.</param>
/// <param name="Online">How far it is offered online.</param>
/// <param name="FeeBearing">Whether a fee or charge is due.</param>
/// <param name="GivesResultDocument">Whether it ends with a result document that can be digitized.</param>
/// <param name="ValidFrom">First day in force; null when older than the records.</param>
/// <param name="ValidTo">Last day in force, itself included; null while it lasts.</param>
public sealed record Procedure(
    string Code,
    string RawCode,
    Wording Name,
    Wording Field,
    Level Level,
    TimeLimit Limit,
    OnlineLevel Online,
    bool FeeBearing,
    bool GivesResultDocument,
    DateOnly? ValidFrom,
    DateOnly? ValidTo)
{
    public bool IsInForce(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}

/// <summary>All versions of all procedures.</summary>
public sealed class ProcedureCatalogue
{
    private readonly ILookup<string, Procedure> _versions;

    /// <exception cref="ArgumentException">A code that is not normalised, or two versions of one code in force on the same day.</exception>
    public ProcedureCatalogue(IEnumerable<Procedure> procedures)
    {
        All = [.. procedures];
        _versions = All.ToLookup(procedure => procedure.Code, StringComparer.Ordinal);
        foreach (var versions in _versions)
        {
            if (!ProcedureCode.TryNormalise(versions.Key, out var code) || code != versions.Key)
            {
                throw new ArgumentException($"Procedure code {versions.Key} is not of the form d.dddddd.", nameof(procedures));
            }

            var ordered = versions.OrderBy(version => version.ValidFrom ?? DateOnly.MinValue).ToList();
            for (var i = 1; i < ordered.Count; i++)
            {
                if ((ordered[i - 1].ValidTo ?? DateOnly.MaxValue) >= (ordered[i].ValidFrom ?? DateOnly.MinValue))
                {
                    throw new ArgumentException($"Procedure {versions.Key} has two versions in force on {ordered[i].ValidFrom:yyyy-MM-dd}.", nameof(procedures));
                }
            }
        }
    }

    /// <summary>Every version, in the order they were listed.</summary>
    public IReadOnlyList<Procedure> All { get; }

    /// <summary>Every field, in the order their procedures were listed.</summary>
    public IEnumerable<Wording> Fields => All.Select(procedure => procedure.Field).DistinctBy(name => name.Vi);

    /// <summary>The field of a Vietnamese name, or null.</summary>
    public Wording? Field(string name) => All.FirstOrDefault(procedure => procedure.Field.Vi == name)?.Field;

    /// <summary>The newest version of every procedure that answers to a code or name, as <see cref="NameSearch"/> finds it, the best first; all for none.</summary>
    public IEnumerable<Procedure> Find(string? text) => NameSearch.Read(text) is { Length: > 0 } sought
        ? NameSearch.Procedures(this, sought).Select(found => found.Procedure)
        : All.Where(procedure => Newest(procedure.Code) == procedure);

    /// <summary>Every version of a normalised code, oldest first; none for an unknown one.</summary>
    public IReadOnlyList<Procedure> Versions(string code) => [.. _versions[code].OrderBy(version => version.ValidFrom ?? DateOnly.MinValue)];

    public bool Knows(string code) => _versions.Contains(code);

    /// <summary>The version of a normalised code in force on a day, or null.</summary>
    public Procedure? InForce(string code, DateOnly day) => _versions[code].FirstOrDefault(version => version.IsInForce(day));

    /// <summary>The newest version of a normalised code, or null: for naming a procedure whatever the day.</summary>
    public Procedure? Newest(string code) => _versions[code].MaxBy(version => version.ValidFrom ?? DateOnly.MinValue);
}

namespace Dashboard.Commands;

/// <summary>Tells how far a long reading of rows is, a line now and then.</summary>
internal sealed class RowsTold(TextWriter output, string what) : IProgress<long>
{
    private const long Step = 50_000;

    private long _next = Step;

    public void Report(long value)
    {
        if (value < _next)
        {
            return;
        }

        _next = value - (value % Step) + Step;
        output.WriteLine(FormattableString.Invariant($"{what}: {value:N0} rows read"));
    }
}

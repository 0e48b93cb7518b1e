namespace Dashboard.Commands;

/// <summary>How a job on the command line ended, for schedulers.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something that was asked for or handed in cannot be accepted.</summary>
    public const int Refused = 1;

    /// <summary>An unknown verb or option, or one missing.</summary>
    public const int WrongUsage = 2;
}

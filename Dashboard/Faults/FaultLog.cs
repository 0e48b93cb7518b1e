using Microsoft.AspNetCore.Diagnostics;

namespace Dashboard.Faults;

/// <summary>Writes an unexpected fault down once, under a short reference the reader can quote.</summary>
public sealed class FaultLog(ILogger<FaultLog> logger) : IExceptionHandler
{
    private const string Item = "fault";

    /// <summary>Logs the fault and says under which reference.</summary>
    public string Write(Exception fault)
    {
        var reference = Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();
        logger.LogError(fault, "Fault {Reference}", reference);
        return reference;
    }

    /// <summary>The reference of the fault that ended a request, or null.</summary>
    public static string? ReferenceOf(HttpContext? context) => context?.Items[Item] as string;

    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        httpContext.Items[Item] = Write(exception);
        return ValueTask.FromResult(false); // the error page answers
    }
}

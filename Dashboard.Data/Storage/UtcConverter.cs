using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dashboard.Data.Storage;

/// <summary>The times of our own events are UTC; neither database stores that, so it is said again on reading.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => time, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));

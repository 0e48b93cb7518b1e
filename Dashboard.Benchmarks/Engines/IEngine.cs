using Dashboard.Benchmarks.Questions;

namespace Dashboard.Benchmarks.Engines;

/// <summary>Something that can answer the questions compared.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>For a heading.</summary>
    string Name { get; }

    /// <summary>For a heading that names two.</summary>
    string ShortName { get; }

    /// <summary>The numbers, row after row, read out of whatever the engine answers with: of every engine the same ones.</summary>
    long[] Answer(Question question);
}

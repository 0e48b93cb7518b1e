using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dashboard.Data.Statistics;

/// <summary>
/// Arrays that are filled from end to end. Where they are large, Linux is asked to give their memory in pages of 2 MB instead of 4 KB, which many
/// distributions do for those alone who ask: memory used for the first time then comes a good deal sooner, and is found sooner ever after. Whatever
/// it answers, the array is the same.
/// </summary>
internal static class LargeArray
{
    /// <summary>Below this no large page fits in.</summary>
    private const int LeastBytes = 1 << 22;

    /// <summary>MADV_HUGEPAGE of madvise(2).</summary>
    private const int InLargePages = 14;

    /// <summary>An array of zeros.</summary>
    public static T[] Of<T>(int length)
        where T : unmanaged
    {
        var array = new T[length];
        if (OperatingSystem.IsLinux() && (long)length * Unsafe.SizeOf<T>() >= LeastBytes)
        {
            Ask(array, (nint)length * Unsafe.SizeOf<T>());
        }

        return array;
    }

    /// <summary>Puts a longer or shorter array in place of another, with as many of its values as it holds.</summary>
    public static void Resize<T>(ref T[] array, int length)
        where T : unmanaged
    {
        var resized = Of<T>(length);
        array.AsSpan(0, Math.Min(array.Length, length)).CopyTo(resized);
        array = resized;
    }

    private static void Ask(Array array, nint bytes)
    {
        var pinned = GCHandle.Alloc(array, GCHandleType.Pinned);
        try
        {
            var (page, from) = (Environment.SystemPageSize, pinned.AddrOfPinnedObject());
            var first = (from + page - 1) / page * page;
            _ = Advise(first, (nuint)((from + bytes) / page * page - first), InLargePages);
        }
        finally
        {
            pinned.Free();
        }
    }

    [DllImport("libc", EntryPoint = "madvise"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Advise(nint from, nuint length, int advice);
}

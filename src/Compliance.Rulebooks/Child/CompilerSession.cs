using System.Diagnostics;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Mutation;

namespace Compliance.Rulebooks.Child;

/// <summary>A process that compiled nothing, because it ended before.</summary>
/// <param name="Block">The block it was reading; <c>null</c> where it compiled all together.</param>
/// <param name="Why">How it ended, in words.</param>
internal sealed record CompilerEnd(int? Block, string Why);

/// <summary>A process that compiles rule blocks, seen from the one that asks. Once it ended in the midst of a request it is no use any more.</summary>
internal sealed class CompilerSession : IDisposable
{
    private const int OutOfMemory = 3;

    private readonly CompilerLimits _limits;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("compliance-compiler-");
    private readonly Process _process;
    private readonly BinaryReader _answers;
    private readonly BinaryWriter _requests;
    private readonly Timer _watch;
    private volatile bool _isLate;
    private string? _missing;

    private CompilerSession(CompilerLimits limits)
    {
        _limits = limits;
        _watch = new(_ => EndLate());
        _process = Process.Start(CompilerStart.Of(limits, _folder.FullName)) ?? throw new InvalidOperationException("No process was started.");
        _process.ErrorDataReceived += (_, _) => { }; // what a dying runtime says of itself is no fault's text
        _process.BeginErrorReadLine();
        _answers = new(new BufferedStream(_process.StandardOutput.BaseStream, 64 * 1024));
        _requests = new(_process.StandardInput.BaseStream);
    }

    /// <summary>The process.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it never said a word.</summary>
    public bool IsSilent => _missing is null;

    /// <summary>Whether it ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>What the system did not let the process give up, in words; empty where it is confined. Known after the first answer.</summary>
    public string Missing => _missing ?? "";

    /// <summary>Starts a process. It makes itself ready while pages are still being read.</summary>
    public static CompilerSession Start(CompilerLimits limits) => new(limits);

    /// <summary>Compiles blocks whose text was looked at; or how the process ended.</summary>
    public (CompilerAnswer? Answer, CompilerEnd? End) Compile(IReadOnlyList<RuleBlock> blocks) => Ask(CompilerRequest.Compile, blocks, CompilerMessages.ReadAnswer);

    /// <summary>The small changes of blocks that compiled.</summary>
    public (IReadOnlyList<BlockChanges>? Answer, CompilerEnd? End) Changes(IReadOnlyList<RuleBlock> blocks) => Ask(CompilerRequest.Change, blocks, CompilerMessages.ReadChanges);

    /// <summary>Compiles such changes.</summary>
    public (ChangedAnswer? Answer, CompilerEnd? End) CompileChanged(IReadOnlyList<RuleBlock> blocks) => Ask(CompilerRequest.CompileChanged, blocks, CompilerMessages.ReadChanged);

    private (T? Answer, CompilerEnd? End) Ask<T>(CompilerRequest request, IReadOnlyList<RuleBlock> blocks, Func<BinaryReader, T> read) where T : class
    {
        int? block = null;
        try
        {
            Allow(_limits.Compiling);
            Greet();
            CompilerMessages.WriteRequest(_requests, request, blocks);
            _requests.Flush();
            while (true)
            {
                var step = (CompilerStep)_answers.ReadByte();
                if (step == CompilerStep.Done)
                    return (read(_answers), null);
                (int index, block) = (_answers.ReadInt32(), null);
                if (step == CompilerStep.Reading && index >= 0 && index < blocks.Count)
                    block = index;
                Allow(step == CompilerStep.Reading ? _limits.Reading : _limits.Compiling);
            }
        }
        catch (Exception error) when (error is IOException or EndOfStreamException or InvalidDataException or ObjectDisposedException)
        {
            return (null, new(block, Ending(block is null ? _limits.Compiling : _limits.Reading)));
        }
        finally
        {
            _watch.Change(Timeout.Infinite, Timeout.Infinite);
        }
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        _watch.Dispose();
        Kill();
        _process.WaitForExit();
        _process.Dispose();
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // An empty folder is left among the temporary ones.
        }
    }

    private void Greet()
    {
        if (_missing is not null)
            return;
        if (_answers.ReadString() != RulebookSource.OwnKey)
            throw new InvalidDataException(); // another build of the libraries lies beside this one
        _missing = _answers.ReadString();
    }

    private void Allow(TimeSpan time) => _watch.Change(time, Timeout.InfiniteTimeSpan);

    private void EndLate()
    {
        _isLate = true;
        Kill();
    }

    private void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself.
        }
    }

    private string Ending(TimeSpan limit)
    {
        Kill();
        _process.WaitForExit();
        return _isLate ? FormattableString.Invariant($"it took longer than {limit.TotalSeconds:0.#} s")
            : _process.ExitCode == OutOfMemory ? $"it needed more than {_limits.HeapMegabytes} MB"
            : _missing is null ? "its process did not start"
            : "it nests or repeats more than the compiler bears";
    }
}

using System.Diagnostics;
using Compliance.Rulebooks.Compiling;
using Compliance.Rulebooks.Gate;
using Compliance.Rulebooks.Mutation;

namespace Compliance.Rulebooks.Child;

/// <summary>A process that compiled nothing, because it ended before.</summary>
/// <param name="Block">The block it was reading; <c>null</c> where it compiled all together.</param>
/// <param name="Why">How it ended, in words.</param>
/// <param name="HasBegun">Whether it began with a block: before, no page is at fault.</param>
internal sealed record CompilerEnd(int? Block, string Why, bool HasBegun);

/// <summary>A process that compiles rule blocks, seen from the one that asks. Once it ended in the midst of a request it is no use any more.</summary>
internal sealed class CompilerSession : IDisposable
{
    private const int OutOfMemory = 3;

    private readonly CompilerLimits _limits;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("compliance-compiler-");
    private readonly Process _process;
    private readonly BinaryReader _answers;
    private readonly BinaryWriter _requests;
    private readonly ProcessWatch _watch;
    private string? _missing;

    private CompilerSession(CompilerLimits limits)
    {
        _limits = limits;
        _process = Process.Start(CompilerStart.Of(limits, _folder.FullName)) ?? throw new InvalidOperationException("No process was started.");
        _watch = new(_process, limits.Megabytes, Kill);
        _process.ErrorDataReceived += (_, _) => { }; // what a dying runtime says of itself is no fault's text
        _process.BeginErrorReadLine();
        _answers = new(new BufferedStream(_process.StandardOutput.BaseStream, 64 * 1024));
        _requests = new(_process.StandardInput.BaseStream);
    }

    /// <summary>The process.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>What the system did not let the process give up, in words; empty where it is confined. Known after the first answer.</summary>
    public string Missing => _missing ?? "";

    /// <summary>Starts a process. It makes itself ready while pages are still being read.</summary>
    public static CompilerSession Start(CompilerLimits limits) => new(limits);

    /// <summary>Compiles blocks whose text was looked at; or how the process ended.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="layers">Nobody but a test leaves out a layer.</param>
    public (CompilerAnswer? Answer, CompilerEnd? End) Compile(IReadOnlyList<RuleBlock> blocks, GateLayers layers = GateLayers.All) => Ask(CompilerRequest.Compile, blocks, CompilerMessages.ReadAnswer, layers);

    /// <summary>The small changes of blocks that compiled.</summary>
    public (IReadOnlyList<BlockChanges>? Answer, CompilerEnd? End) Changes(IReadOnlyList<RuleBlock> blocks) => Ask(CompilerRequest.Change, blocks, CompilerMessages.ReadChanges);

    /// <summary>Compiles such changes.</summary>
    public (ChangedAnswer? Answer, CompilerEnd? End) CompileChanged(IReadOnlyList<RuleBlock> blocks) => Ask(CompilerRequest.CompileChanged, blocks, CompilerMessages.ReadChanged);

    private (T? Answer, CompilerEnd? End) Ask<T>(CompilerRequest request, IReadOnlyList<RuleBlock> blocks, Func<BinaryReader, T> read, GateLayers layers = GateLayers.All) where T : class
    {
        var (block, hasBegun) = (default(int?), false);
        try
        {
            _watch.AllowClock(_limits.Starting);
            Greet();
            CompilerMessages.WriteRequest(_requests, request, layers, blocks);
            _requests.Flush();
            while (true)
            {
                var step = (CompilerStep)_answers.ReadByte();
                if (step == CompilerStep.Done)
                    return (read(_answers), null);
                (int index, block, hasBegun) = (_answers.ReadInt32(), null, true);
                if (step == CompilerStep.Reading && index >= 0 && index < blocks.Count)
                    block = index;
                _watch.Allow(step == CompilerStep.Reading ? _limits.Reading : _limits.CompilingOf(blocks));
            }
        }
        catch (Exception error) when (error is IOException or EndOfStreamException or InvalidDataException or ObjectDisposedException)
        {
            return (null, new(block, Ending(), hasBegun));
        }
        finally
        {
            _watch.Stop();
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

    private string Ending()
    {
        Kill();
        _process.WaitForExit();
        return _watch.Passed is { } limit ? limit
            : _process.ExitCode == OutOfMemory ? FormattableString.Invariant($"it needed more than {_limits.Megabytes} MB")
            : _missing is null ? "its process did not start"
            : "it nests or repeats more than the compiler bears";
    }
}

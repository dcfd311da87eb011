using System.Runtime.InteropServices;

namespace Compliance.Rulebooks.Child;

/// <summary>Where the process begins in which rule blocks are compiled. People have no use for it: it reads from standard input what <see cref="CompilerSession"/> sends, and answers on standard output.</summary>
internal static class Program
{
    private const int OutOfMemory = 3;

    private static int Main()
    {
        try
        {
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, s => s.Cancel = true); // whoever asked decides what becomes of it
            var missing = Confinement.Enter();
            using var input = new BinaryReader(Console.OpenStandardInput());
            using var output = new BinaryWriter(new BufferedStream(Console.OpenStandardOutput(), 64 * 1024));
            new CompilerWorker(input, output).Run(missing);
            return 0;
        }
        catch (OutOfMemoryException)
        {
            return OutOfMemory;
        }
        catch (Exception error) when (error is EndOfStreamException or IOException)
        {
            return 0; // whoever asked is gone
        }
    }
}

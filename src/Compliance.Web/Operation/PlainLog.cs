using Serilog.Events;
using Serilog.Formatting;

namespace Compliance.Web.Operation;

/// <summary>Writes events without the words of exceptions: those can hold what somebody sent. Kinds and the places in the program stay.</summary>
internal sealed class PlainLog(ITextFormatter inner) : ITextFormatter
{
    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output) => inner.Format(logEvent.Exception is { } error ? Without(logEvent, error) : logEvent, output);

    private static LogEvent Without(LogEvent e, Exception error) =>
        new(e.Timestamp, e.Level, new WordlessException(error), e.MessageTemplate, e.Properties.Select(p => new LogEventProperty(p.Key, p.Value)));

    /// <summary>An exception told by its kind and by where it came from.</summary>
    internal sealed class WordlessException(Exception error) : Exception(error.GetType().FullName)
    {
        /// <inheritdoc/>
        public override string ToString() => Told(error);

        private static string Told(Exception error) => $"{error.GetType().FullName}\n{error.StackTrace}" + (error.InnerException is { } inner ? $"\n---> {Told(inner)}" : "");
    }
}

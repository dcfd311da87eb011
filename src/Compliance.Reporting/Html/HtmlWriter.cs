namespace Compliance.Reporting.Html;

/// <summary>Writes HTML in which every text and attribute is escaped: what comes from files can never become markup.</summary>
/// <remarks>Names of elements and attributes come from this project only. Lines end with <c>\n</c> whatever the machine.</remarks>
internal sealed class HtmlWriter(TextWriter output)
{
    private static readonly HashSet<string> Inline =
        new(StringComparer.Ordinal) { "a", "bdi", "cite", "code", "em", "small", "span", "strong", "svg", "time", "use" };

    /// <summary>Opens an element; disposing of what is returned closes it.</summary>
    public Element Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(name);
        foreach (var (attribute, value) in attributes)
            Attribute(attribute, value);
        output.Write('>');
        return new(this, name);
    }

    /// <summary>An element that holds only text.</summary>
    public void Leaf(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        using (Open(name, attributes))
            Text(text);
    }

    /// <summary>An element without content or end tag.</summary>
    public void Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        output.Write('\n');
    }

    /// <summary>Text.</summary>
    public void Text(string text)
    {
        foreach (var letter in text)
            Write(letter);
    }

    /// <summary>Markup or style of this project's own, as it stands. Never for anything from a file.</summary>
    public void Own(string markup) => output.Write(markup.ReplaceLineEndings("\n"));

    /// <summary>Markup that a writer of this kind wrote before.</summary>
    public void Copy(string written) => output.Write(written);

    private void Attribute(string name, string? value)
    {
        if (value is null)
            return;
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        Text(value);
        output.Write('"');
    }

    private void Write(char letter)
    {
        switch (letter)
        {
            case '&': output.Write("&amp;"); break;
            case '<': output.Write("&lt;"); break;
            case '>': output.Write("&gt;"); break;
            case '"': output.Write("&quot;"); break;
            case '\'': output.Write("&#39;"); break;
            case '\n' or '\t': output.Write(letter); break;
            case < ' ' or '\u007f': output.Write('\ufffd'); break; // no HTML character
            default: output.Write(letter); break;
        }
    }

    /// <summary>An open element.</summary>
    internal readonly struct Element(HtmlWriter html, string name) : IDisposable
    {
        /// <summary>Writes the end tag.</summary>
        public void Dispose() => html.Own(Inline.Contains(name) ? $"</{name}>" : $"</{name}>\n");
    }
}

using System.IO.Compression;
using System.Text;
using System.Xml;
using Compliance.Law;
using Compliance.Reporting.Documents;
using DocumentFormat.OpenXml;

namespace Compliance.Reporting.Office;

/// <summary>A part of an Office file.</summary>
/// <param name="Name">Its path in the file, without a leading slash.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Relation">What it is to its owner: the last part of the relationship's type.</param>
internal sealed record OfficePart(string Name, string ContentType, string Relation);

/// <summary>An Office file being written part by part, straight to disk: nothing but the part's own cells or paragraphs is held in memory.</summary>
/// <remarks>
/// The package classes of the platform hold every part in memory, stamp the time and give random ids; so the container is written here.
/// No time, machine or user stands in it. It is written beside its place and put there when finished.
/// </remarks>
internal sealed class OfficePackage : IDisposable
{
    private const string Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string RelatedCore = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private const string TypesSpace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string RelationSpace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string CoreSpace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string AppSpace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the first day a zip can hold

    private static readonly OfficePart Core = new("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", "");
    private static readonly OfficePart App = new("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", "extended-properties");

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, CloseOutput = false };

    private readonly string _path;
    private readonly ZipArchive _zip;
    private bool _isFinished;

    /// <summary>Begins a file. Every part named must then be written once.</summary>
    /// <param name="path">Where it goes; a file that stands there is replaced.</param>
    /// <param name="main">The main part.</param>
    /// <param name="owned">The parts the main part refers to: the first as <c>rId1</c>, and so on.</param>
    public OfficePackage(string path, OfficePart main, IReadOnlyList<OfficePart> owned)
    {
        _path = path;
        _zip = new(new FileStream(Draft, FileMode.Create), ZipArchiveMode.Create);
        ContentTypes([main, .. owned, Core, App]);
        Relations("_rels/.rels", [main, Core, App]);
        var name = Path.GetFileName(main.Name);
        Relations($"{main.Name[..^name.Length]}_rels/{name}.rels", owned, main.Name.Length - name.Length);
    }

    private string Draft => _path + ".part";

    /// <summary>Writes a part.</summary>
    public void Write(OfficePart part, Action<OpenXmlWriter> write)
    {
        using var stream = Open(part.Name);
        using var writer = OpenXmlWriter.Create(stream, Settings.Encoding);
        write(writer);
    }

    /// <summary>Writes a part of many rows: without an object for each.</summary>
    public void WriteRows(OfficePart part, Action<XmlWriter> write) => Xml(part.Name, write);

    /// <summary>Writes what the file is called and in which language it is.</summary>
    public void Properties(ReportDocument document, Language language)
    {
        Xml(Core.Name, xml =>
        {
            xml.WriteStartElement("cp", "coreProperties", CoreSpace);
            xml.WriteElementString("dc", "title", DublinCore, OfficeText.Clean(document.Title.In(language)));
            xml.WriteElementString("dc", "subject", DublinCore, OfficeText.Clean(document.Subtitle.In(language)));
            xml.WriteElementString("dc", "creator", DublinCore, "Compliance");
            xml.WriteElementString("dc", "language", DublinCore, OfficeText.Tag(language));
        });
        Xml(App.Name, xml =>
        {
            xml.WriteStartElement("Properties", AppSpace);
            xml.WriteElementString("Application", AppSpace, "Compliance");
        });
    }

    /// <summary>Puts the file in its place.</summary>
    public void Finish()
    {
        _zip.Dispose();
        File.Move(Draft, _path, overwrite: true);
        _isFinished = true;
    }

    /// <summary>Leaves nothing behind of a file that was not finished.</summary>
    public void Dispose()
    {
        if (_isFinished)
            return;
        _zip.Dispose();
        File.Delete(Draft);
    }

    private Stream Open(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        entry.ExternalAttributes = 0;
        return entry.Open();
    }

    private void Xml(string name, Action<XmlWriter> write)
    {
        using var stream = Open(name);
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private void ContentTypes(IEnumerable<OfficePart> parts) => Xml("[Content_Types].xml", xml =>
    {
        xml.WriteStartElement("Types", TypesSpace);
        Element(xml, "Default", TypesSpace, ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Default", TypesSpace, ("Extension", "xml"), ("ContentType", "application/xml"));
        foreach (var part in parts)
            Element(xml, "Override", TypesSpace, ("PartName", "/" + part.Name), ("ContentType", part.ContentType));
    });

    private void Relations(string name, IReadOnlyList<OfficePart> parts, int folder = 0) => Xml(name, xml =>
    {
        xml.WriteStartElement("Relationships", RelationSpace);
        for (var i = 0; i < parts.Count; i++)
        {
            var type = parts[i].Relation.Length == 0 ? RelatedCore : Related + parts[i].Relation;
            Element(xml, "Relationship", RelationSpace, ("Id", FormattableString.Invariant($"rId{i + 1}")), ("Type", type), ("Target", parts[i].Name[folder..]));
        }
    });

    private static void Element(XmlWriter xml, string name, string space, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, space);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}

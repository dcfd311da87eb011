using Compliance.Cases;
using Compliance.Json;
using Compliance.Reporting.Documents;
using static Compliance.Reporting.Flat.CanonicalFinding;

namespace Compliance.Reporting.Flat;

/// <summary>The Report as canonical JSON: all it says, in both languages, but for the findings behind it.</summary>
internal static class CanonicalDocument
{
    private const string Format = "compliance-report/1";

    public static CanonicalObject Of(ReportDocument document) => new()
    {
        { "format", Format },
        { "title", Both(document.Title) },
        { "subtitle", Both(document.Subtitle) },
        { "isPublished", document.IsPublished },
        { "particulars", Particulars(document.Particulars) },
        { "chapters", CanonicalJson.List(document.Chapters.Select(Chapter)) },
        { "slices", CanonicalJson.List(document.Slices.Select(Findings)) },
        { "actLists", CanonicalJson.List(document.ActLists.Select(Acts)) },
    };

    private static CanonicalJson Chapter(ReportChapter chapter) => new CanonicalObject
    {
        { "id", chapter.Id },
        { "number", chapter.Number },
        { "title", Both(chapter.Title) },
        { "blocks", CanonicalJson.List(chapter.Blocks.Select(Block)) },
    };

    private static CanonicalJson Block(Block block) => block switch
    {
        SubHeading heading => new CanonicalObject { { "type", "heading" }, { "words", Both(heading.Words) } },
        Paragraph paragraph => new CanonicalObject { { "type", "paragraph" }, { "words", Both(paragraph.Words) } },
        ParticularList list => new CanonicalObject { { "type", "particulars" }, { "entries", Particulars(list.Entries) } },
        ReportTable table => Table(table),
        ReportChart chart => new CanonicalObject { { "type", "chart" }, { "kind", Code(chart.Kind) }, { "data", Table(chart.Data) } },
        FindingList list => Findings(list),
        _ => throw new InvalidOperationException($"A report has no block '{block.GetType().Name}'."),
    };

    private static CanonicalJson Findings(FindingList list) => new CanonicalObject
    {
        { "type", "findings" },
        { "id", list.Id },
        { "title", Both(list.Title) },
        { "count", list.Count },
        { "key", Key(list.Key.Named) },
    };

    private static CanonicalJson Acts(ActList list) => new CanonicalObject
    {
        { "id", list.Id },
        { "title", Both(list.Title) },
        { "count", list.Count },
        { "counts", Code(list.Key.Counts) },
        { "key", Key(list.Key.Named) },
    };

    private static CanonicalObject Key(IEnumerable<(string Name, string Value)> named)
    {
        var key = new CanonicalObject();
        foreach (var (name, value) in named)
            key.Add(name, value);
        return key;
    }

    private static CanonicalJson Table(ReportTable table) => new CanonicalObject
    {
        { "type", "table" },
        { "id", table.Id },
        { "caption", Both(table.Caption) },
        { "note", Both(table.Note) },
        { "columns", CanonicalJson.List(table.Columns.Select(c => new CanonicalObject { { "heading", Both(c.Heading) }, { "kind", Code(c.Kind) } })) },
        { "rows", CanonicalJson.List(table.Rows.Select(Row)) },
    };

    private static CanonicalJson Row(Row row) =>
        new CanonicalObject { { "cells", CanonicalJson.List(row.Cells.Select(Cell)) }, { "isTotal", row.IsTotal } };

    private static CanonicalJson Particulars(IReadOnlyList<Particular> entries) =>
        CanonicalJson.List(entries.Select(e => new CanonicalObject { { "label", Both(e.Label) }, { "value", Cell(e.Value) } }));

    private static CanonicalJson Cell(Cell cell)
    {
        CanonicalObject json = cell switch
        {
            WordsCell words => new() { { "type", "words" }, { "words", Both(words.Words) } },
            CountCell count => new() { { "type", "count" }, { "count", count.Count } },
            RateCell rate => Rate(rate),
            DayCell day => new() { { "type", "day" }, { "day", Day(day.Day) } },
            NoCell => new() { { "type", "none" } },
            SuppressedCell => new() { { "type", "suppressed" } },
            _ => throw new InvalidOperationException($"A table has no cell '{cell.GetType().Name}'."),
        };
        json.Add("list", cell.List);
        return json;
    }

    private static CanonicalObject Rate(RateCell rate) => new()
    {
        { "type", "rate" },
        { "rate", CanonicalJson.Decimal(rate.Rate) },
        { "low", CanonicalJson.Decimal(rate.Low) },
        { "high", CanonicalJson.Decimal(rate.High) },
        { "part", rate.Part },
        { "whole", rate.Whole },
    };

    private static string Code(Enum value) => Codes.Of(value.GetType()).CodeOf(value);
}

using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Compliance.Web.Operation;

/// <summary>Listens to the meters of the service and of the requests to it, and writes what was heard in the text format of Prometheus (version 0.0.4).</summary>
public sealed class MetricsText : IDisposable
{
    /// <summary>What the text is sent as.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private const string Requests = "http_requests_total", Durations = "http_request_duration_seconds";
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
    private readonly ConcurrentDictionary<(string Name, string Labels), Cell> _cells = new();
    private readonly ConcurrentDictionary<string, (string Kind, string Help)> _families = new(StringComparer.Ordinal);
    private readonly MeterListener _listener = new();

    /// <summary>Begins to listen.</summary>
    /// <param name="meters">Makes the meters of this service: requests to another one in the same process are not counted.</param>
    public MetricsText(IMeterFactory meters)
    {
        _families[Requests] = ("counter", "Requests answered, by method, template of the route and status.");
        _families[Durations] = ("histogram", "Time to answer, by template of the route.");
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Measures.Name || (instrument.Name == "http.server.request.duration" && ReferenceEquals(instrument.Meter.Scope, meters)))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>What was heard since the start.</summary>
    public string Write(IEnumerable<Gauge> gauges)
    {
        ArgumentNullException.ThrowIfNull(gauges);
        var lines = new StringBuilder();
        foreach (var family in _cells.GroupBy(c => c.Key.Name, StringComparer.Ordinal).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var (kind, help) = _families[family.Key];
            Head(lines, family.Key, kind, help);
            foreach (var (key, cell) in family.OrderBy(c => c.Key.Labels, StringComparer.Ordinal))
                cell.Write(lines, key.Name, key.Labels, kind == "histogram");
        }
        foreach (var family in gauges.GroupBy(g => g.Name, StringComparer.Ordinal))
        {
            Head(lines, family.Key, family.First().Kind, family.First().Help);
            foreach (var gauge in family)
                Line(lines, gauge.Name, gauge.Label.Length > 0 ? LabelOf(gauge.Label, gauge.Is) : "", gauge.Value);
        }
        return lines.ToString();
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (instrument.Meter.Name != Measures.Name)
        {
            var (route, method, status) = (RouteOf(tags), Find(tags, "http.request.method"), Find(tags, "http.response.status_code"));
            CellOf(Requests, $"{LabelOf("method", method)},{LabelOf("route", route)},{LabelOf("status", status)}").Add(1);
            CellOf(Durations, LabelOf("route", route)).Add(value);
            return;
        }
        var isCounter = instrument is Counter<long>;
        var name = isCounter ? instrument.Name + "_total" : instrument.Name;
        _families.TryAdd(name, (isCounter ? "counter" : "histogram", instrument.Description ?? ""));
        CellOf(name, tags.Length > 0 ? LabelOf(tags[0].Key, tags[0].Value?.ToString() ?? "") : "").Add(value);
    }

    private Cell CellOf(string name, string labels) => _cells.GetOrAdd((name, labels), _ => new());

    private static string Find(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var (key, value) in tags)
        {
            if (key == name)
                return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }
        return "";
    }

    /// <summary>The template with one stroke before it and none behind; empty where nothing is at the address.</summary>
    private static string RouteOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (key, value) in tags)
        {
            if (key == "http.route")
                return "/" + (value as string)?.Trim('/');
        }
        return "";
    }

    private static string LabelOf(string name, string value) =>
        $"{name}=\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";

    private static void Head(StringBuilder lines, string name, string kind, string help) => lines.Append("# HELP ").Append(name).Append(' ').Append(help).Append('\n').Append("# TYPE ").Append(name).Append(' ').Append(kind).Append('\n');

    private static void Line(StringBuilder lines, string name, string labels, double value)
    {
        lines.Append(name);
        if (labels.Length > 0)
            lines.Append('{').Append(labels).Append('}');
        lines.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }

    private sealed class Cell
    {
        private readonly Lock _one = new();
        private readonly long[] _below = new long[Bounds.Length];
        private double _sum;
        private long _count;

        public void Add(double value)
        {
            lock (_one)
            {
                (_sum, _count) = (_sum + value, _count + 1);
                for (var i = 0; i < Bounds.Length; i++)
                    _below[i] += value <= Bounds[i] ? 1 : 0;
            }
        }

        public void Write(StringBuilder lines, string name, string labels, bool isHistogram)
        {
            lock (_one)
            {
                if (!isHistogram)
                {
                    Line(lines, name, labels, _sum);
                    return;
                }
                var rest = labels.Length > 0 ? labels + "," : "";
                for (var i = 0; i < Bounds.Length; i++)
                    Line(lines, name + "_bucket", $"{rest}le=\"{Bounds[i].ToString("R", CultureInfo.InvariantCulture)}\"", _below[i]);
                Line(lines, name + "_bucket", rest + "le=\"+Inf\"", _count);
                Line(lines, name + "_sum", labels, _sum);
                Line(lines, name + "_count", labels, _count);
            }
        }
    }
}

/// <summary>A number as it stands at the moment it is asked for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Help">What it says.</param>
/// <param name="Value">The number.</param>
/// <param name="Label">Name of its label; empty for none.</param>
/// <param name="Is">Value of its label.</param>
/// <param name="Kind"><c>gauge</c>, or <c>counter</c> where it only grows.</param>
public sealed record Gauge(string Name, string Help, double Value, string Label = "", string Is = "", string Kind = "gauge");

namespace Compliance.Json.Generating;

/// <summary>Invented names: common first names with family names made of words for landscape, and bodies that do not exist.</summary>
internal static class InventedNames
{
    private static readonly string[] First =
    [
        "Aysel", "Leyla", "Nigar", "Sevda", "Günel", "Nərgiz", "Səidə", "Aygün", "Lalə", "Fidan", "Xədicə", "Zəhra",
        "Murad", "Rauf", "Kamran", "Zahid", "Elvin", "Tural", "Orxan", "Samir", "Cavid", "Vüsal", "Anar", "İlqar",
    ];

    private static readonly string[] Family =
    [
        "Dağlı", "Çəmənli", "Yaylaq", "Bulaqlı", "Yamaclı", "Şəlaləli", "Qayalı", "Düzlü", "Çinarlı", "Söyüdlü", "Ardıclı", "Dumanlı",
        "Çaylı", "Körpülü", "Sahilli", "Təpəli", "Yarpaqlı", "Dərəli", "Limanlı", "Bağlı", "Küləkli", "Göllü", "Meşəli", "Zirvəli",
    ];

    private static readonly string[] Fields =
        ["Ünvan", "Xəritə", "Bulaq", "Körpü", "Bağ", "Arxiv", "Su Ehtiyatları", "Yaylaq", "Meşə Yolları", "Liman İşləri", "Ölçü", "Saat Qurşağı"];

    private static readonly string[] Advisers = ["Məsləhətçi", "Böyük məsləhətçi", "Baş məsləhətçi", "Aparıcı məsləhətçi"];

    private static readonly string[] Clerks = ["Kargüzar", "Katib", "Arxivçi"];

    /// <summary>The name of a person.</summary>
    public static string Person(Draw draw) => $"{draw.Of(First)} {draw.Of(Family)}";

    /// <summary>The name of an agency, or of a ministry.</summary>
    public static string Body(bool isAgency, Draw draw) =>
        isAgency ? $"Dövlət {draw.Of(Fields)} {(draw.Chance(0.5) ? "Agentliyi" : "Xidməti")}" : $"{draw.Of(Fields)} və {draw.Of(Fields)} Nazirliyi";

    /// <summary>The title of a position.</summary>
    public static string Title(string role, Draw draw) => role switch
    {
        "specialist" => draw.Of(Advisers),
        "technical" => draw.Of(Clerks),
        "sector-head" => "Sektor müdiri",
        _ => "Şöbə müdiri",
    };
}

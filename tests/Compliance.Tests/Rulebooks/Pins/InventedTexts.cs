namespace Compliance.Tests.Rulebooks.Pins;

/// <summary>Texts of laws that do not exist, in the layouts of real captures. Official texts have no place in the repository.</summary>
internal static class InventedTexts
{
    /// <summary>A plain capture of the invented law 7-INV: a line for each paragraph, list of sources, footnotes with earlier wordings.</summary>
    public const string Plain = """
        Mətn
         Qüvvədədir
        Andlar haqqında
        I fəsil
        ÜMUMİ QAYDALAR
        Maddə 1. Andın içilməsi [1]
        1.1. And təntənəli şəraitdə və bayraq altında içilir. [2]
        1.2. Əvvəllər and içmiş şəxsin andı təkrar sayılır.
        1.3. Təkrar və imzalanmış and üçün:
        1.3.1. şərait tələb olunmur;
        1.3.2. bayraq 2 metrdən hündür qoyulmur. [3]
        1.4. And ləyaqətlə içilir.
        Ləyaqət – sakit və aydın səsdir:
        səs eşidilir;
        sözlər anlaşılır.
        1–3-cü dərəcəli mərasimlərdə musiqi çalınmır. [4]
        [5] 1.5. Musiqi “Andlar” kitabından götürülür.
        II fəsil
        SƏNƏDLƏR
        [6] Maddə 2. Sənədlər
        2.1 Andın mətni 10 gün ərzində imzalanır.
        2.2-1. Mətn şəxsi işdə saxlanılır.
        Maddə 3. Yekun
        Bu Qanun dərc edildiyi gün qüvvəyə minir. [7]
         Azərbaycan Respublikasının Prezidenti HEÇ KƏS
        Bakı şəhəri, 1 yanvar 2020-ci il
        № 7-INV
        İSTİFADƏ OLUNMUŞ MƏNBƏ SƏNƏDLƏRİNİN SİYAHISI
        1. 1 iyun 2021-ci il tarixli 9-INV nömrəli Qanun
        QANUNA EDİLMİŞ DƏYİŞİKLİK VƏ ƏLAVƏLƏRİN SİYAHISI
        [1] 9-INV nömrəli Qanun ilə 1-ci maddənin adı dəyişdirilib.
        [2] Əvvəlki redaksiyada deyilirdi:
        1.1. And təntənəli şəraitdə içilir.
        Maddə 2. Köhnə sənədlər
        2.1. Köhnə qayda.
        """;

    /// <summary>A Markdown capture of an invented code: parts numbered within their article, converters' lists, doubled blanks, a lost heading mark.</summary>
    public const string Markdown = """
        ## ANDLAR MƏCƏLLƏSİ [1]

        ## I bölmə Ümumi normalar

        ## Maddə  4.  Bayraq   [2]

        1.  Bayraq  salonda  asılır:
        - a)  divarda;
        - b) dirəkdə;
        5. ç)  pəncərədə.
        2. Bayraq:
        2. bir gün - təmizlənir;
        3. iki gün - ütülənir.
        - 3 . Bayraq  - dövlət  rəmzidir.

        - 3-1.  Bayraq yandırılmır.

        ## İkinci fəsil

        Səsin qaydaları

        Maddə  5.  Səs

        Səs eşidilir. [3]

        ## Sözlər

        Sözlər anlaşılır \* və aydındır.

        ## Əlavə normalar

        ## Maddə 6 ləğv edilmişdir. [4]

        ## ƏLAVƏLƏR

        ## Maddə 5. Nümunə

        [1]  1 yanvar 2020-ci il

        1. Köhnə qayda.
        """;
}

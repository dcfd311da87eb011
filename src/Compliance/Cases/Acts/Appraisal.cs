using Compliance.Facts;

namespace Compliance.Cases.Acts;

/// <summary>What a servant's work is appraised by (Law 926-IQ, Arts. 30-1.6, 30-1.7; 30-1.3, 30-1.4 until 2020-12-29).</summary>
public enum AppraisalCriterion
{
    /// <summary>Professional knowledge.</summary>
    [Words("professional knowledge", "peşə bilikləri")] ProfessionalKnowledge,

    /// <summary>Attitude to the duties of service.</summary>
    [Words("attitude to duties", "vəzifələrinə münasibəti")] AttitudeToDuties,

    /// <summary>Analysis, solving of problems, decisions.</summary>
    [Words("analysis, problem solving and decisions", "təhlil, problem həlli və qərar vermə")] AnalysisAndDecisions,

    /// <summary>Creativity and initiative.</summary>
    [Words("creativity and initiative", "yaradıcılıq və təşəbbüskarlıq")] CreativityAndInitiative,

    /// <summary>Experience and sharing it.</summary>
    [Words("experience and sharing it", "iş təcrübəsi və onun bölüşülməsi")] ExperienceAndSharing,

    /// <summary>Work in the collective and communication; until 2020-12-29 relations among colleagues too.</summary>
    [Words("teamwork and communication", "kollektivdə iş və ünsiyyət")] TeamworkAndCommunication,

    /// <summary>Labour discipline: a criterion until 2020-12-29, a part of the mark on its own since.</summary>
    [Words("labour discipline", "əmək intizamı")] LabourDiscipline,

    /// <summary>Forecasting (leading posts); until 2020-12-29 analysis and forecasting.</summary>
    [Words("forecasting", "proqnozlaşdırma")] Forecasting,

    /// <summary>Management (leading posts).</summary>
    [Words("management", "idarəetmə")] Management,

    /// <summary>Authority in the collective and power to inspire (leading posts).</summary>
    [Words("authority and inspiration", "nüfuz və ruhlandırma")] AuthorityAndInspiration,

    /// <summary>Building a team (leading posts).</summary>
    [Words("building a team", "komanda qurmaq")] TeamBuilding,
}

/// <summary>The grade of an appraisal (Law 926-IQ, Art. 30-1.8; 30-1.5 until 2020-12-29).</summary>
public enum AppraisalGrade
{
    /// <summary>Excellent.</summary>
    [Words("excellent", "əla")] Excellent,

    /// <summary>Good.</summary>
    [Words("good", "yaxşı")] Good,

    /// <summary>Satisfactory.</summary>
    [Words("satisfactory", "kafi")] Satisfactory,

    /// <summary>Unsatisfactory.</summary>
    [Words("unsatisfactory", "qeyri-kafi")] Unsatisfactory,

    /// <summary>Any other.</summary>
    [Words("other grade", "digər qiymət")] Other,
}

/// <summary>What was done on the strength of an appraisal (Law 926-IQ, Art. 30-1.12).</summary>
public enum AppraisalMeasure
{
    /// <summary>Reward.</summary>
    [Words("reward", "mükafatlandırma")] Reward,

    /// <summary>Next qualification rank before its time.</summary>
    [Words("early qualification rank", "vaxtından əvvəl ixtisas dərəcəsi")] EarlyRank,

    /// <summary>Additional education or special training.</summary>
    [Words("additional education or training", "əlavə təhsil və ya təlim")] Training,

    /// <summary>Move to an analogous position.</summary>
    [Words("analogous position", "analoji vəzifə")] AnalogousPosition,

    /// <summary>Move to a lower administrative position.</summary>
    [Words("lower position", "aşağı vəzifə")] LowerPosition,

    /// <summary>Entry in the reserve for leading posts (the Rules of 2014).</summary>
    [Words("reserve for leading posts", "rəhbər vəzifələr üçün ehtiyat siyahısı")] Reserve,

    /// <summary>Anything else.</summary>
    [Words("other measure", "digər tədbir")] Other,
}

/// <summary>The appraisal of a servant's work in a calendar year (Law 926-IQ, Art. 30-1).</summary>
[Act("appraisal", "appraisal of service", "xidməti fəaliyyətin qiymətləndirilməsi",
    DateEn = "last day of the year appraised", DateAz = "qiymətləndirilən ilin son günü"), ShownBy(Document.AppraisalForm)]
public sealed class Appraisal : PersonnelAct
{
    /// <summary>First day of the period appraised: of the year, or of service in the position if that began later.</summary>
    [Words("first day of the period appraised", "qiymətləndirilən dövrün birinci günü")] public Fact<DateOnly> PeriodFrom { get; init; }

    /// <summary>The day of the final mark; none if the servant was not appraised.</summary>
    [Words("day of the final mark", "yekun qiymətin müəyyən edildiyi gün")] public Fact<DateOnly> CompletedOn { get; init; }

    /// <summary>Whole months actually served in the position by the last day of the year (Art. 30-1.2).</summary>
    [Words("months served in the position", "vəzifədə faktiki qulluq (ay)"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<int> MonthsInPosition { get; init; }

    /// <summary>Whole months actually served in the position in the year appraised; a month of annual leave counts, one of other long absence does not.</summary>
    [Words("months served in the year appraised", "qiymətləndirilən ildə faktiki qulluq (ay)"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Fact<int> MonthsInYear { get; init; }

    /// <summary>The day the servant left the position; none while it is held.</summary>
    [Words("day the position was left", "vəzifənin tərk edildiyi gün"), ShownBy(Document.LabourBook), Fixed(Unchangeable.Past)] public Fact<DateOnly> PositionLeftOn { get; init; }

    /// <summary>Whether a trainee on the last day of the year.</summary>
    [Words("trainee", "stajçı"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Truth IsTrainee { get; init; }

    /// <summary>Whether on probation on the last day of the year.</summary>
    [Words("on probation", "sınaq müddətindədir"), ShownBy(Document.PersonalFile), Fixed(Unchangeable.Past)] public Truth IsOnProbation { get; init; }

    /// <summary>Id of the person who appraised; none if nobody signed as such.</summary>
    [Words("appraiser", "qiymətləndirən")] public Fact<string> Appraiser { get; init; }

    /// <summary>Whether an appraisal form was used.</summary>
    [Words("appraisal form used", "qiymətləndirilmə forması var")] public Truth HasForm { get; init; }

    /// <summary>Whether the form gives tasks and criteria their degree of importance.</summary>
    [Words("degrees of importance set", "mühümlük dərəcələri müəyyən edilib")] public Truth HasDegreesOfImportance { get; init; }

    /// <summary>The tasks of the year, all of them.</summary>
    [Words("tasks of the year", "ilin tapşırıqları")] public FactList<AppraisalTask> Tasks { get; init; }

    /// <summary>The criteria that were given a mark, all of them.</summary>
    [Words("criteria assessed", "qiymətləndirilmiş meyarlar")] public FactList<AppraisalCriterion> Criteria { get; init; }

    /// <summary>The mark for the tasks.</summary>
    [Words("mark for the tasks", "tapşırıqlar üzrə qiymət"), Fixed(Unchangeable.Result)] public Fact<decimal> TasksMark { get; init; }

    /// <summary>The mark for the criteria.</summary>
    [Words("mark for the criteria", "meyarlar üzrə qiymət"), Fixed(Unchangeable.Result)] public Fact<decimal> CriteriaMark { get; init; }

    /// <summary>The mark for labour discipline; none if there is none.</summary>
    [Words("mark for labour discipline", "əmək intizamı üzrə qiymət"), Fixed(Unchangeable.Result)] public Fact<decimal> DisciplineMark { get; init; }

    /// <summary>The final mark.</summary>
    [Words("final mark", "yekun qiymət")] public Fact<decimal> FinalMark { get; init; }

    /// <summary>The grade in words; none if none was given.</summary>
    [Words("grade", "qiymət dərəcəsi")] public Fact<AppraisalGrade> Grade { get; init; }

    /// <summary>Whether each mark is justified (commented on, until 2020-12-29).</summary>
    [Words("marks justified", "qiymətlər əsaslandırılıb")] public Truth AreMarksJustified { get; init; }

    /// <summary>Whether the results are set down in the document of the appraisal.</summary>
    [Words("document of the appraisal", "qiymətləndirmə barədə sənəd var"), CanFollow] public Truth HasDocument { get; init; }

    /// <summary>Whether the servant agreed with the result.</summary>
    [Words("the servant agreed", "dövlət qulluqçusu razılaşıb")] public Truth HasAgreed { get; init; }

    /// <summary>Whether the servant's opinion is attached to the document.</summary>
    [Words("servant's opinion attached", "dövlət qulluqçusunun rəyi əlavə edilib"), CanFollow] public Truth HasOpinion { get; init; }

    /// <summary>The day of the interview with the servant; none if there was none.</summary>
    [Words("day of the interview", "müsahibənin günü")] public Fact<DateOnly> InterviewOn { get; init; }

    /// <summary>Whether the results are kept in the personal file.</summary>
    [Words("kept in the personal file", "şəxsi işdə saxlanılır"), ShownBy(Document.PersonalFile), CanFollow] public Truth IsInPersonalFile { get; init; }

    /// <summary>The measures taken on the strength of the result, all of them.</summary>
    [Words("measures taken", "görülmüş tədbirlər"), ShownBy(Document.Order)] public FactList<AppraisalMeasure> Measures { get; init; }

    /// <summary>Whether the head of the body took them.</summary>
    [Words("taken by the head of the body", "tədbiri orqanın rəhbəri görüb"), ShownBy(Document.Order)] public Truth IsMeasureByHead { get; init; }

    /// <summary>The topic of the training prescribed; none if none is stated.</summary>
    [Words("topic of the training", "təlimin mövzusu")] public Fact<string> TrainingTopic { get; init; }

    /// <summary>The day the results were reported to the State Examination Centre; none if they were not.</summary>
    [Words("day the results were reported", "nəticələr barədə hesabatın verildiyi gün")] public Fact<DateOnly> ReportedOn { get; init; }

    /// <summary>The competencies that were assessed, where a competency model was used.</summary>
    [Words("competencies assessed", "qiymətləndirilmiş səriştələr")] public FactList<AssessedCompetency> Competencies { get; init; }

    /// <summary>Whether the appraisal was done in an information system.</summary>
    [Words("done electronically", "elektron qaydada aparılıb")] public Truth IsElectronic { get; init; }

    /// <summary>Whether the result stands in the register of civil servants.</summary>
    [Words("result in the register", "nəticə reyestrdədir"), CanFollow] public Truth IsInRegister { get; init; }
}

/// <summary>A task (target) a servant has to carry out in a year (Law 926-IQ, Art. 30-1.5).</summary>
[ShownBy(Document.AppraisalForm)]
public sealed class AppraisalTask : Record
{
    /// <summary>The last day for it; none if no day is fixed.</summary>
    [Words("last day for the task", "tapşırığın icra müddəti"), SetByAct] public Fact<DateOnly> DueOn { get; init; }

    /// <summary>Whether the result expected of it is set.</summary>
    [Words("expected result set", "gözlənilən nəticə müəyyən edilib")] public Truth HasExpectedResult { get; init; }

    /// <summary>Whether it fits the servant's functions and the work of the unit.</summary>
    [Words("within the servant's functions", "qulluq funksiyaları çərçivəsindədir")] public Truth IsWithinFunctions { get; init; }

    /// <summary>The mark for it; none if it was not marked.</summary>
    [Words("mark for the task", "tapşırıq üzrə qiymət")] public Fact<decimal> Mark { get; init; }
}

/// <summary>A competency assessed under a competency model (Action Plan 2023-2025, items 2.1, 2.2).</summary>
[ShownBy(Document.AppraisalForm)]
public sealed class AssessedCompetency : Record
{
    /// <summary>What it is called.</summary>
    [Words("competency", "səriştə")] public Fact<string> Competency { get; init; }

    /// <summary>The mark for it; none if there is none.</summary>
    [Words("mark for the competency", "səriştə üzrə qiymət")] public Fact<decimal> Mark { get; init; }

    /// <summary>Id of the person who assessed it; none if nobody is named.</summary>
    [Words("assessed by", "qiymətləndirən şəxs")] public Fact<string> AssessedBy { get; init; }

    /// <summary>The criteria used; none if none are named.</summary>
    [Words("criteria used", "istifadə edilmiş meyarlar")] public Fact<string> CriteriaUsed { get; init; }
}

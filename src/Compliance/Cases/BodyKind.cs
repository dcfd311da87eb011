namespace Compliance.Cases;

/// <summary>What a state body is, as far as its category and the classification of its posts turn on it (Law 926-IQ, Arts. 8.1, 11.1).</summary>
public enum BodyKind
{
    /// <summary>Administration of the President.</summary>
    [Words("Administration of the President", "Prezidentin Administrasiyası")] PresidentialAdministration,

    /// <summary>Another body that directly serves the head of state.</summary>
    [Words("other body directly serving the head of state", "dövlət başçısının fəaliyyətini bilavasitə təmin edən digər orqan")] OtherBodyServingHeadOfState,

    /// <summary>Cabinet of Ministers.</summary>
    [Words("Cabinet of Ministers", "Nazirlər Kabineti")] CabinetOfMinisters,

    /// <summary>Parliament.</summary>
    [Words("Milli Majlis", "Milli Məclis")] MilliMajlis,

    /// <summary>Constitutional Court.</summary>
    [Words("Constitutional Court", "Konstitusiya Məhkəməsi")] ConstitutionalCourt,

    /// <summary>Supreme Court: supreme category since 2015-10-15, 1st before.</summary>
    [Words("Supreme Court", "Ali Məhkəmə")] SupremeCourt,

    /// <summary>Special representation of the President (Art. 11.1 since 2021-02-23; Art. 8.1 does not name it).</summary>
    [Words("special representation of the President", "Prezidentin xüsusi nümayəndəliyi")] SpecialRepresentation,

    /// <summary>Supreme Majlis of the Nakhchivan Autonomous Republic.</summary>
    [Words("Supreme Majlis of Nakhchivan", "Naxçıvan Muxtar Respublikasının Ali Məclisi")] NakhchivanSupremeMajlis,

    /// <summary>Office of the Prosecutor General.</summary>
    [Words("Office of the Prosecutor General", "Baş Prokurorluq")] ProsecutorGeneralsOffice,

    /// <summary>Chamber of Accounts.</summary>
    [Words("Chamber of Accounts", "Hesablama Palatası")] ChamberOfAccounts,

    /// <summary>Apparatus of the Judicial-Legal Council.</summary>
    [Words("apparatus of the Judicial-Legal Council", "Məhkəmə-Hüquq Şurasının Aparatı")] JudicialLegalCouncilApparatus,

    /// <summary>Apparatus of the Ombudsman.</summary>
    [Words("apparatus of the Ombudsman", "Ombudsmanın Aparatı")] OmbudsmanApparatus,

    /// <summary>Supreme Court of Nakhchivan.</summary>
    [Words("Supreme Court of Nakhchivan", "Naxçıvan Muxtar Respublikasının Ali Məhkəməsi")] NakhchivanSupremeCourt,

    /// <summary>Cabinet of Ministers of Nakhchivan.</summary>
    [Words("Cabinet of Ministers of Nakhchivan", "Naxçıvan Muxtar Respublikasının Nazirlər Kabineti")] NakhchivanCabinet,

    /// <summary>Office of the Prosecutor of Nakhchivan.</summary>
    [Words("Prosecutor's Office of Nakhchivan", "Naxçıvan Muxtar Respublikasının Prokurorluğu")] NakhchivanProsecutorsOffice,

    /// <summary>Apparatus of the Ombudsman of Nakhchivan.</summary>
    [Words("apparatus of the Ombudsman of Nakhchivan", "Naxçıvan Muxtar Respublikası Ombudsmanının Aparatı")] NakhchivanOmbudsmanApparatus,

    /// <summary>Military Prosecutor's Office of the Republic.</summary>
    [Words("Military Prosecutor's Office of the Republic", "Respublikanın Hərbi Prokurorluğu")] MilitaryProsecutorsOffice,

    /// <summary>Court of appeal.</summary>
    [Words("court of appeal", "apellyasiya məhkəməsi")] CourtOfAppeal,

    /// <summary>Secretariat (until 2023-04-09 apparatus) of the Central Election Commission.</summary>
    [Words("Secretariat of the Central Election Commission", "Mərkəzi Seçki Komissiyasının Katibliyi")] CentralElectionCommissionSecretariat,

    /// <summary>Secretariat of the Anti-Corruption Commission.</summary>
    [Words("Secretariat of the Anti-Corruption Commission", "Korrupsiyaya qarşı mübarizə üzrə Komissiyanın Katibliyi")] AntiCorruptionCommissionSecretariat,

    /// <summary>Central executive body.</summary>
    [Words("central executive body", "mərkəzi icra hakimiyyəti orqanı")] CentralExecutiveBody,

    /// <summary>Apparatus of the Audiovisual Council (until 2023-04-09 National Television and Radio Council).</summary>
    [Words("apparatus of the Audiovisual Council", "Audiovizual Şuranın Aparatı")] AudiovisualCouncilApparatus,

    /// <summary>State agency or state service under a central executive body.</summary>
    [Words("state agency or service under a central executive body", "mərkəzi icra hakimiyyəti orqanının yanında dövlət agentliyi və ya xidməti")] StateAgencyOrService,

    /// <summary>Apparatus of a trade representative abroad.</summary>
    [Words("apparatus of a trade representative abroad", "xarici ölkədə ticarət nümayəndəsinin aparatı")] TradeRepresentativeApparatus,

    /// <summary>Regional centre of the Ombudsman.</summary>
    [Words("regional centre of the Ombudsman", "Ombudsmanın regional mərkəzi")] OmbudsmanRegionalCentre,

    /// <summary>Apparatus of the Central Election Commission of Nakhchivan.</summary>
    [Words("apparatus of the Central Election Commission of Nakhchivan", "Naxçıvan Muxtar Respublikası Mərkəzi Seçki Komissiyasının Aparatı")] NakhchivanElectionCommissionApparatus,

    /// <summary>Executive body of Nakhchivan other than its Cabinet.</summary>
    [Words("executive body of Nakhchivan", "Naxçıvan Muxtar Respublikasının icra hakimiyyəti orqanı")] NakhchivanExecutiveBody,

    /// <summary>Apparatus of the Television and Radio Council of Nakhchivan.</summary>
    [Words("apparatus of the Television and Radio Council of Nakhchivan", "Naxçıvan Muxtar Respublikası Televiziya və Radio Şurasının Aparatı")] NakhchivanTelevisionCouncilApparatus,

    /// <summary>Court for grave crimes.</summary>
    [Words("court for grave crimes", "ağır cinayətlər məhkəməsi")] CourtForGraveCrimes,

    /// <summary>Administrative court, commercial court, or administrative-economic court until 2020-07-11.</summary>
    [Words("administrative or commercial court", "inzibati məhkəmə və ya kommersiya məhkəməsi")] AdministrativeOrCommercialCourt,

    /// <summary>Military court.</summary>
    [Words("military court", "hərbi məhkəmə")] MilitaryCourt,

    /// <summary>Military Prosecutor's Office of Nakhchivan (named until 2023-05-05).</summary>
    [Words("Military Prosecutor's Office of Nakhchivan", "Naxçıvan Muxtar Respublikasının Hərbi Prokurorluğu")] NakhchivanMilitaryProsecutorsOffice,

    /// <summary>Prosecutor's office of the city of Baku.</summary>
    [Words("Prosecutor's Office of Baku", "Bakı şəhər prokurorluğu")] BakuProsecutorsOffice,

    /// <summary>Local executive body.</summary>
    [Words("local executive body", "yerli icra hakimiyyəti orqanı")] LocalExecutiveBody,

    /// <summary>Local unit of a central executive body.</summary>
    [Words("local unit of a central executive body", "mərkəzi icra hakimiyyəti orqanının yerli bölməsi")] LocalUnit,

    /// <summary>Body attached to or subordinate to a central executive body, agencies and services apart.</summary>
    [Words("body attached or subordinate to a central executive body", "mərkəzi icra hakimiyyəti orqanının yanında və ya tabeliyində olan orqan")] SubordinateBody,

    /// <summary>District or city court.</summary>
    [Words("district or city court", "rayon (şəhər) məhkəməsi")] DistrictCourt,

    /// <summary>District, city or military prosecutor's office.</summary>
    [Words("district, city or military prosecutor's office", "rayon (şəhər) və ya hərbi prokurorluq")] DistrictProsecutorsOffice,

    /// <summary>Local unit of a state agency or service.</summary>
    [Words("local unit of a state agency or service", "dövlət agentliyinin və ya xidmətinin yerli bölməsi")] LocalUnitOfAgencyOrService,

    /// <summary>Local unit of a body attached or subordinate to a central executive body.</summary>
    [Words("local unit of an attached or subordinate body", "yanında və ya tabeliyində olan orqanın yerli bölməsi")] LocalUnitOfSubordinateBody,

    /// <summary>Body attached to a local executive body.</summary>
    [Words("body attached to a local executive body", "yerli icra hakimiyyəti orqanının yanında olan orqan")] BodyAttachedToLocalExecutive,

    /// <summary>Representation of a local executive body for an administrative-territorial district.</summary>
    [Words("representation for an administrative-territorial district", "inzibati ərazi dairəsi üzrə nümayəndəlik")] TerritorialRepresentation,

    /// <summary>Representation of a local executive body for an area administrative-territorial district.</summary>
    [Words("representation for an area administrative-territorial district", "sahə inzibati ərazi dairəsi üzrə nümayəndəlik")] AreaRepresentation,

    /// <summary>Any other.</summary>
    [Words("other body", "digər orqan")] Other,
}

# language: ar
@source:iq/recruitment-reports
خاصية: ما يقوله السفيران وقنصلية
  كل منهما يتحدث باسم دولته. وما يقولانه في أمر واحد يُقابَل بعضه ببعض بحسب الموضوع، مع تاريخه.

  @Ukr-russia-alone
  سيناريو: السفير الأوكراني يقول إن روسيا وحدها تجنّد
    اذاً القول Ukr-russia-alone يؤكد في الموضوع who-recruits أن russia-recruits-iraqis
    و القول Ukr-russia-alone ينفي في الموضوع who-recruits أن another-party-recruits-iraqis
    و القول Ukr-russia-alone ينفي في الموضوع who-recruits أن ukraine-recruits-iraqis
    و القول Ukr-russia-alone صادر عن "السفير الأوكراني في بغداد"
    و يبقى القول Ukr-russia-alone ادعاءً

  @Ukr-lures
  سيناريو: ويذكر المغريات
    اذاً القول Ukr-lures يؤكد في الموضوع inducements أن recruits-are-promised-money
    و القول Ukr-lures يؤكد في الموضوع inducements أن recruits-are-promised-land
    و القول Ukr-lures يؤكد في الموضوع inducements أن recruits-are-promised-citizenship
    و القول Ukr-lures صادر عن "السفير الأوكراني في بغداد"
    و يبقى القول Ukr-lures ادعاءً

  @Ukr-prisoner
  سيناريو: ويتحدث عن أسير
    اذاً القول Ukr-prisoner ينقل في الموضوع what-became-of-recruits أن a-prisoner-signed-under-threat
    و القول Ukr-prisoner يؤكد في الموضوع what-became-of-recruits أن ukraine-offers-consular-help
    و القول Ukr-prisoner صادر عن "السفير الأوكراني في بغداد"
    و يبقى القول Ukr-prisoner ادعاءً

  @Rus-exaggerated
  سيناريو: السفير الروسي يصف التقارير بأنها مبالغ فيها
    اذاً القول Rus-exaggerated ينفي في الموضوع who-recruits أن reports-are-proportionate
    و القول Rus-exaggerated صادر عن "السفير الروسي في بغداد"
    و يبقى القول Rus-exaggerated ادعاءً

  @Rus-mechanism
  سيناريو: ويتحدث عن سبيل ضيق إلى الجيش
    اذاً القول Rus-mechanism يؤكد في الموضوع who-recruits أن foreigners-have-only-a-narrow-way-in
    و القول Rus-mechanism صادر عن "السفير الروسي في بغداد"
    و يبقى القول Rus-mechanism ادعاءً

  @Rus-thousands
  سيناريو: ويتحدث عن آلاف كانوا سيذهبون
    اذاً القول Rus-thousands يؤكد في الموضوع who-recruits أن thousands-would-go-if-they-were-let
    و القول Rus-thousands صادر عن "السفير الروسي في بغداد"
    و يبقى القول Rus-thousands ادعاءً

  @Rus-visas
  سيناريو: ويقول إن أقارب عراقيَّين متوفَّيَين مُنحوا تأشيرات
    اذاً القول Rus-visas يؤكد في الموضوع what-became-of-recruits أن relatives-of-two-dead-iraqis-were-given-visas
    و القول Rus-visas صادر عن "السفير الروسي في بغداد"
    و يبقى القول Rus-visas ادعاءً

  @Rus-deaths
  سيناريو: ويقول إن عراقيين قُتلوا وجُرح آخرون، وإن لم يكونوا كثيرين
    اذاً القول Rus-deaths يؤكد في الموضوع what-became-of-recruits أن iraqis-were-killed-and-wounded
    و القول Rus-deaths يؤكد في الموضوع what-became-of-recruits أن the-killed-and-wounded-are-not-many
    و القول Rus-deaths صادر عن "السفير الروسي في بغداد"
    و يبقى القول Rus-deaths ادعاءً

  @Rus-consulate
  سيناريو: القنصلية تنفي أنها تجنّد
    اذاً القول Rus-consulate ينفي في الموضوع who-recruits أن russias-consulate-in-erbil-recruits-iraqis
    و القول Rus-consulate صادر عن "القنصلية العامة الروسية في أربيل"
    و يبقى القول Rus-consulate ادعاءً

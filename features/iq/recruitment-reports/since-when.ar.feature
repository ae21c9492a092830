# language: ar
@source:iq/recruitment-reports
خاصية: القول نفسه في تاريخين
  ما قيل قبل ذلك قول قائم بذاته، ليُذكر بحسب يومه.

  @Hundreds-before
  سيناريو: تحدث مستشار الأمن القومي عن مئات منذ كانون الأول
    اذاً القول Hundreds-before يؤكد في الموضوع number-recruited أن number-is-in-the-hundreds
    و القول Hundreds-before صادر عن "مستشار الأمن القومي العراقي"
    و القول Hundreds-before يوافق القول Hundreds

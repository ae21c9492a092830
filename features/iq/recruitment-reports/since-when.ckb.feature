# language: ckb
@source:iq/recruitment-reports
تایبەتمەندی: هەمان وتە لە دوو ڕێکەوتدا
  ئەوەی پێشتر گوتراوە وتەیەکی سەربەخۆیە، تا بەپێی ڕۆژی خۆی بگوترێت.

  @Hundreds-before
  سیناریۆ: ڕاوێژکاری ئاسایشی نیشتمانی هەر لە کانوونی یەکەمدا باسی سەدان کەسی کرد
    ئەوا وتەی Hundreds-before لە بابەتی number-recruited پشتڕاست دەکاتەوە کە number-is-in-the-hundreds
    هەروەها وتەی Hundreds-before لەلایەن "ڕاوێژکاری ئاسایشی نیشتمانیی عێراق" گوتراوە
    هەروەها وتەی Hundreds-before هاوڕایە لەگەڵ وتەی Hundreds

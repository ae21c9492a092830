# language: ckb
@source:iq/government-measures
تایبەتمەندی: ئەوەی بەرپرسان و کەسانی تر لەبارەی ڕێوشوێنەکان و یاساکەوە دەیڵێن
  وتەی بەرپرسێک لەسەر یاسا بانگەشەیەکە دەربارەی یاسا، نەک ڕێسا. دوو ڕێکەوتی لیژنەکە و دوو خوێندنەوەی ماددەی 165 و دوو
  بڕیار دژی یەکترن: فەرمانی legal claims ئەوە دەژمێرێت.

  @Ministry-2022
  سیناریۆ: وەزارەت دژی ناردنی گەنجانە بۆ جەنگەکانی دەرەوە
    ئەوا وتەی Ministry-2022 لە بابەتی government-action پشتڕاست دەکاتەوە کە iraq-opposes-sending-youth-to-foreign-wars
    هەروەها وتەی Ministry-2022 لەلایەن "وەزارەتی دەرەوەی عێراق" گوتراوە
    هەروەها وتەی Ministry-2022 هەر بانگەشەیە

  @Ministry-silent
  سیناریۆ: دەزگایەکی ڕاگەیاندن دەڵێت جگە لەوە وەزارەت بێدەنگ بوو
    ئەوا وتەی Ministry-silent لە بابەتی government-action ڕەت دەکاتەوە کە foreign-ministry-speaks-on-it-further
    هەروەها وتەی Ministry-silent لەلایەن "عوکاز" گوتراوە
    هەروەها وتەی Ministry-silent هەر بانگەشەیە

  @Appeals-unanswered
  سیناریۆ: دەزگایەکی ڕاگەیاندن دەڵێت داواکارییەکان دەربارەی گەڕانەوە وەڵامێکی فەرمییان وەرنەگرت
    ئەوا وتەی Appeals-unanswered لە بابەتی government-action ڕەت دەکاتەوە کە appeals-about-return-were-answered
    هەروەها وتەی Appeals-unanswered لەلایەن "شەفەق نیوز" گوتراوە
    هەروەها وتەی Appeals-unanswered هەر بانگەشەیە

  @Committee-november
  سیناریۆ: ڕاپۆرتێک دەڵێت لە تشرینی دووەمی 2025دا فەرمان بە پێکهێنانی لیژنەکە کرا
    ئەوا وتەی Committee-november لە بابەتی committee پشتڕاست دەکاتەوە کە committee-was-ordered-in-november-2025
    هەروەها وتەی Committee-november لەلایەن "ئەلشەرق ئەلئەوسەت" گوتراوە
    هەروەها وتەی Committee-november هەر بانگەشەیە

  @Committee-january-kyiv
  سیناریۆ: ڕاپۆرتێکی تر دەڵێت لیژنەکە لە کانوونی دووەمی 2026دا پێک هێنرا
    ئەوا وتەی Committee-january-kyiv لە بابەتی committee پشتڕاست دەکاتەوە کە committee-was-formed-in-january-2026
    هەروەها وتەی Committee-january-kyiv لەلایەن "کیێڤ ئیندیپێندنت" گوتراوە
    هەروەها وتەی Committee-january-kyiv هەر بانگەشەیە

  @Committee-january-region
  سیناریۆ: دە نیو ڕیجنیش هەمان شت دەڵێت
    ئەوا وتەی Committee-january-region لە بابەتی committee پشتڕاست دەکاتەوە کە committee-was-formed-in-january-2026
    هەروەها وتەی Committee-january-region لەلایەن "دە نیو ڕیجن" گوتراوە
    هەروەها وتەی Committee-january-region هەر بانگەشەیە

  @Bring-back
  سیناریۆ: ئەرکی لیژنەکە بانگەشەی سەرۆکەکەیەتی
    ئەوا وتەی Bring-back لە بابەتی government-action پشتڕاست دەکاتەوە کە committee-is-to-bring-iraqis-back
    هەروەها وتەی Bring-back لەلایەن "ڕاوێژکاری ئاسایشی نیشتمانیی عێراق" گوتراوە

  @Rejected-to-russia
  سیناریۆ: بەرپرسێک دەڵێت عێراق بە باڵیۆزی ڕووسیای ڕاگەیاندووە کە سەربازگیرییەکە ڕەت دەکاتەوە
    ئەوا وتەی Rejected-to-russia لە بابەتی government-action پشتڕاست دەکاتەوە کە iraq-told-russia-that-it-rejects-recruiting
    هەروەها وتەی Rejected-to-russia لەلایەن "بریکاری وەزیری دەرەوەی عێراق" گوتراوە
    هەروەها وتەی Rejected-to-russia هەر بانگەشەیە

  @Handover
  سیناریۆ: داوای ڕادەستکردنەکە بانگەشەی بەرپرسێکە کە ناوی نەهاتووە
    ئەوا وتەی Handover لە بابەتی government-action پشتڕاست دەکاتەوە کە iraq-asked-for-its-citizens-to-be-handed-over
    هەروەها وتەی Handover لەلایەن "بەرپرسێکی باڵای عێراقی" گوتراوە

  @Prisoners
  سیناریۆ: پەیوەندییەکان لەگەڵ ئۆکرانیا بانگەشەی دەزگایەکی ڕاگەیاندنن
    ئەوا وتەی Prisoners لە بابەتی government-action پشتڕاست دەکاتەوە کە iraq-is-in-contact-with-ukraine-on-prisoners
    هەروەها وتەی Prisoners لەلایەن "کوردستان24" گوتراوە

  @Scholarships
  سیناریۆ: دەزگایەکی ڕاگەیاندن دەڵێت زەمالەکانی خوێندن لەگەڵ ڕووسیا ڕاگیراون
    ئەوا وتەی Scholarships لە بابەتی government-action پشتڕاست دەکاتەوە کە scholarships-with-russia-are-halted
    هەروەها وتەی Scholarships لەلایەن "ئەلعەرەبی ئەلجەدید" گوتراوە
    هەروەها وتەی Scholarships هەر بانگەشەیە

  @Rudaw-prior
  سیناریۆ: ڕاپۆرتێکی دواتر ڕەزامەندیی پێشوەختە بە مەرج دادەنێت
    ئەوا وتەی Rudaw-prior لە بابەتی legal-basis پشتڕاست دەکاتەوە کە prior-approval-of-the-authorities-is-asked-for
    هەروەها وتەی Rudaw-prior لەلایەن "ڕووداو" گوتراوە
    هەروەها وتەی Rudaw-prior هەر بانگەشەیە

  @Rudaw-both
  سیناریۆ: ڕووداو دەڵێت هێزەکانی ئۆکرانیاش دەگیرێنەوە
    ئەوا وتەی Rudaw-both لە بابەتی legal-basis پشتڕاست دەکاتەوە کە ukraines-forces-are-covered
    هەروەها وتەی Rudaw-both لەلایەن "ڕووداو" گوتراوە
    هەروەها وتەی Rudaw-both هەر بانگەشەیە

  @Asharq-both
  سیناریۆ: ئەلشەرق ئەلئەوسەتیش هەمان شت دەڵێت
    ئەوا وتەی Asharq-both لە بابەتی legal-basis پشتڕاست دەکاتەوە کە ukraines-forces-are-covered
    هەروەها وتەی Asharq-both لەلایەن "ئەلشەرق ئەلئەوسەت" گوتراوە
    هەروەها وتەی Asharq-both هەر بانگەشەیە

  @Jayashi-165
  سیناریۆ: بەرپرسێک پشت بە ماددەی 165 دەبەستێت و باسی جەنگ ناکات
    ئەوا وتەی Jayashi-165 لە بابەتی legal-basis پشتڕاست دەکاتەوە کە article-165-is-relied-on
    هەروەها وتەی Jayashi-165 لە بابەتی legal-basis پشتڕاست دەکاتەوە کە article-165-reaches-joining-any-foreign-forces
    هەروەها وتەی Jayashi-165 لەلایەن "بەرپرسێکی عێراقی لەبارەی کاری لیژنەکەوە" گوتراوە

  @Mangish-war
  سیناریۆ: شرۆڤەکارێک ماددەی 165 وا دەخوێنێتەوە کە جەنگ بە مەرج دادەنێت
    ئەوا وتەی Mangish-war لە بابەتی legal-basis پشتڕاست دەکاتەوە کە article-165-only-where-the-state-is-at-war
    هەروەها وتەی Mangish-war لەلایەن "شرۆڤەکارێک لە mangish.net" گوتراوە
    هەروەها وتەی Mangish-war هەر بانگەشەیە

  @Lawyer-external
  سیناریۆ: پارێزەرێک بە بابەتێکی ئاسایشی دەرەوەی دەوڵەتی دادەنێت
    ئەوا وتەی Lawyer-external لە بابەتی legal-basis پشتڕاست دەکاتەوە کە it-is-a-matter-of-external-security
    هەروەها وتەی Lawyer-external لەلایەن "پارێزەرێک لە ئەلزەمان" گوتراوە
    هەروەها وتەی Lawyer-external هەر بانگەشەیە

  @Kyiv-life
  سیناریۆ: دیپلۆماتکارێک باسی زیندانیی هەتاهەتایی بۆ بەکرێگیراو دەکات
    ئەوا وتەی Kyiv-life لە بابەتی legal-basis پشتڕاست دەکاتەوە کە mercenaries-face-up-to-life-imprisonment
    هەروەها وتەی Kyiv-life لەلایەن "کارڕاپەڕێنی عێراق لە کیێڤ" گوتراوە
    هەروەها وتەی Kyiv-life هەر بانگەشەیە

  @Next-mobilisation
  سیناریۆ: نێکست نیوز باسی نەفیر دەکات
    ئەوا وتەی Next-mobilisation لە بابەتی legal-basis پشتڕاست دەکاتەوە کە life-in-a-mobilisation-and-years-in-peace
    هەروەها وتەی Next-mobilisation لەلایەن "نێکست نیوز" گوتراوە
    هەروەها وتەی Next-mobilisation هەر بانگەشەیە

  @Arrests
  سیناریۆ: بەرپرسێک ژمارەی دەستگیرکراوان دەڵێت
    ئەوا وتەی Arrests لە بابەتی arrests بانگەشەی ژمارەیەک دەکات، ڕێک 17
    هەروەها وتەی Arrests لەلایەن "بەرپرسێکی عێراقی لەبارەی کاری لیژنەکەوە" گوتراوە

  @Arrests-sentences
  سیناریۆ: کوردستان24 دەڵێت سزای زیندانیی هەتاهەتایی بەسەر دوو کەسدا سەپێنراوە
    ئەوا وتەی Arrests-sentences لە بابەتی prosecutions پشتڕاست دەکاتەوە کە two-recruiters-sentenced-to-life
    هەروەها وتەی Arrests-sentences لەلایەن "کوردستان24" گوتراوە
    هەروەها وتەی Arrests-sentences هەر بانگەشەیە

  @Arrests-death
  سیناریۆ: سەردێڕێکی لاوەکی باسی لەسێدارەدان دەکات
    ئەوا وتەی Arrests-death لە بابەتی prosecutions پشتڕاست دەکاتەوە کە the-two-recruiters-sentenced-to-death
    هەروەها وتەی Arrests-death لەلایەن "سەردێڕێکی لاوەکیی فارسیی کوردستان24" گوتراوە
    هەروەها وتەی Arrests-death هەر بانگەشەیە

  @No-number
  سیناریۆ: دەزگایەکی ڕاگەیاندن دەڵێت بەرپرسان ژمارەیەکی جێگیریان نییە
    ئەوا وتەی No-number لە بابەتی number-recruited ڕەت دەکاتەوە کە exact-number-is-known
    هەروەها وتەی No-number لەلایەن "ئەلعەرەبی ئەلجەدید" گوتراوە
    هەروەها وتەی No-number هەر بانگەشەیە

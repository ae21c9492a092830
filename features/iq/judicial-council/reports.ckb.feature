# language: ckb
@source:iq/judicial-council
تایبەتمەندی: چۆن ڕاپۆرتەکانی یەک لێدوان لە یەکتر دوور دەکەونەوە
  ئەوەی ڕاپۆرتێک زیادی دەکات یان نەرمی دەکاتەوە، بانگەشەی خودی ئەو ڕاپۆرتەیە دەربارەی لێدوانەکە. هیچی بەشێک نییە لە
  حوکمەکە؛ کاتێک دووانیان پێکەوە ڕاست نەبن، فەرمانی legal claims ئەوە دەژمێرێت.

  @Buratha-form
  سیناریۆ: ئاژانسی هەواڵی بوراسا وشەکانی هەر شێوەیەکی تێدایە
    ئەوا وتەی Buratha-form لە بابەتی wording-of-the-judiciary پشتڕاست دەکاتەوە کە joining-counts-in-whatever-form
    هەروەها وتەی Buratha-form لەلایەن "ئاژانسی هەواڵی بوراسا" گوتراوە
    هەروەها وتەی Buratha-form هەر بانگەشەیە

  @Buratha-flat
  سیناریۆ: ئاژانسی هەواڵی بوراسا سزاکە بێ مەرج دەگوازێتەوە
    ئەوا وتەی Buratha-flat لە بابەتی wording-of-the-judiciary پشتڕاست دەکاتەوە کە imprisonment-without-reservation
    هەروەها وتەی Buratha-flat لەلایەن "ئاژانسی هەواڵی بوراسا" گوتراوە
    هەروەها وتەی Buratha-flat هەر بانگەشەیە

  @Shorouk-form
  سیناریۆ: شروق هەردووکیانی تێدایە
    ئەوا وتەی Shorouk-form لە بابەتی wording-of-the-judiciary پشتڕاست دەکاتەوە کە joining-counts-in-whatever-form
    هەروەها وتەی Shorouk-form لە بابەتی wording-of-the-judiciary پشتڕاست دەکاتەوە کە imprisonment-without-reservation
    هەروەها وتەی Shorouk-form لەلایەن "شروق" گوتراوە
    هەروەها وتەی Shorouk-form هەر بانگەشەیە

  @Shorouk-gloss
  سیناریۆ: شروق چەند هۆکارێک زیاد دەکات کە ڕوون نییە لە کوێوە هاتوون
    ئەوا وتەی Shorouk-gloss لە بابەتی wording-of-the-judiciary دەگوازێتەوە کە statement-gives-reasons-of-policy
    هەروەها وتەی Shorouk-gloss لەلایەن "شروق" گوتراوە
    هەروەها وتەی Shorouk-gloss هەر بانگەشەیە

  @NewRegion-form
  سیناریۆ: دە نیو ڕیجن هەردووکیانی بە ئینگلیزی تێدایە
    ئەوا وتەی NewRegion-form لە بابەتی wording-of-the-judiciary پشتڕاست دەکاتەوە کە joining-counts-in-whatever-form
    هەروەها وتەی NewRegion-form لە بابەتی wording-of-the-judiciary پشتڕاست دەکاتەوە کە imprisonment-without-reservation
    هەروەها وتەی NewRegion-form لەلایەن "دە نیو ڕیجن" گوتراوە
    هەروەها وتەی NewRegion-form هەر بانگەشەیە

  @Emirates-flat
  سیناریۆ: دەنگی ئیمارات سزاکە بێ مەرج دەگوازێتەوە
    ئەوا وتەی Emirates-flat لە بابەتی wording-of-the-judiciary پشتڕاست دەکاتەوە کە imprisonment-without-reservation
    هەروەها وتەی Emirates-flat لەلایەن "دەنگی ئیمارات" گوتراوە
    هەروەها وتەی Emirates-flat هەر بانگەشەیە

  @Shafaq-mercenaries
  سیناریۆ: شەفەق نیوز باسی بەکرێگیراو دەکات
    ئەوا وتەی Shafaq-mercenaries لە بابەتی wording-of-the-judiciary پشتڕاست دەکاتەوە کە statement-speaks-of-mercenaries
    هەروەها وتەی Shafaq-mercenaries لەلایەن "شەفەق نیوز" گوتراوە
    هەروەها وتەی Shafaq-mercenaries هەر بانگەشەیە

  @Shafaq-prior
  سیناریۆ: شەفەق نیوز ڕەزامەندیی پێشوەختە بە مەرج دادەنێت
    ئەوا وتەی Shafaq-prior لە بابەتی wording-of-the-judiciary پشتڕاست دەکاتەوە کە statement-says-prior
    هەروەها وتەی Shafaq-prior لەلایەن "شەفەق نیوز" گوتراوە
    هەروەها وتەی Shafaq-prior هەر بانگەشەیە

  @Watan-some-cases
  سیناریۆ: ئەلوەتەن نەرمی دەکاتەوە و سزاکە بۆ هەندێک حاڵەت دادەنێت
    ئەوا وتەی Watan-some-cases لە بابەتی wording-of-the-judiciary پشتڕاست دەکاتەوە کە imprisonment-in-some-cases-only
    هەروەها وتەی Watan-some-cases لەلایەن "ئەلوەتەن" گوتراوە
    هەروەها وتەی Watan-some-cases هەر بانگەشەیە

  @Azzaman-contract
  سیناریۆ: ئەلزەمان حوکمەکە فراوان دەکات بۆ گرێبەستکردن
    ئەوا وتەی Azzaman-contract لە بابەتی wording-of-the-judiciary پشتڕاست دەکاتەوە کە belonging-or-contracting-is-enough
    هەروەها وتەی Azzaman-contract لەلایەن "ئەلزەمان" گوتراوە
    هەروەها وتەی Azzaman-contract هەر بانگەشەیە

  @Asharq-no-article
  سیناریۆ: ئەلشەرق ئەلئەوسەت نە ماددەیەک و نە ماوەیەک لە لێدوانەکەدا دەبینێتەوە
    ئەوا وتەی Asharq-no-article لە بابەتی wording-of-the-judiciary ڕەت دەکاتەوە کە statement-gives-article-or-length
    هەروەها وتەی Asharq-no-article لەلایەن "ئەلشەرق ئەلئەوسەت" گوتراوە
    هەروەها وتەی Asharq-no-article هەر بانگەشەیە

  @K24-official
  سیناریۆ: وتاری کوردستان24 مۆڵەتی فەرمی بە مەرج دادەنێت
    ئەوا وتەی K24-official لە بابەتی wording-of-the-judiciary پشتڕاست دەکاتەوە کە statement-says-official
    هەروەها وتەی K24-official لەلایەن "کوردستان24" گوتراوە
    هەروەها وتەی K24-official هەر بانگەشەیە

  @Ours-mercenaries
  سیناریۆ: بەپێی بەراوردی ئێمە، دەقە عەرەبییەکە وشەی بەکرێگیراوی تێدا نییە
    ئەوا وتەی Ours-mercenaries لە بابەتی wording-of-the-judiciary ڕەت دەکاتەوە کە statement-speaks-of-mercenaries
    هەروەها وتەی Ours-mercenaries لەلایەن "خوێندنەوەی ئێمە" گوتراوە
    هەروەها وتەی Ours-mercenaries هەر بانگەشەیە

  @Ours-prior
  سیناریۆ: بەپێی بەراوردی ئێمە، ڕاپۆرتە عەرەبییەکان ڕەزامەندیی پێشوەختە بە مەرج دانانێن
    ئەوا وتەی Ours-prior لە بابەتی wording-of-the-judiciary ڕەت دەکاتەوە کە statement-says-prior
    هەروەها وتەی Ours-prior لەلایەن "خوێندنەوەی ئێمە" گوتراوە
    هەروەها وتەی Ours-prior هەر بانگەشەیە

  @Ours-official
  سیناریۆ: بەپێی بەراوردی ئێمە، ڕاپۆرتە عەرەبییەکان ڕەزامەندیی فەرمی بە مەرج دانانێن
    ئەوا وتەی Ours-official لە بابەتی wording-of-the-judiciary ڕەت دەکاتەوە کە statement-says-official
    هەروەها وتەی Ours-official لەلایەن "خوێندنەوەی ئێمە" گوتراوە
    هەروەها وتەی Ours-official هەر بانگەشەیە

  @Z-meeting
  سیناریۆ: بەپێی ڕاپۆرتەکان پێشوازی لە لیژنەیەک کرا کە هەبوو
    ئەوا وتەی Z-meeting لە بابەتی committee پشتڕاست دەکاتەوە کە committee-was-there-on-24-december-2025
    هەروەها وتەی Z-meeting لەلایەن "فایەق زێدان" گوتراوە
    هەروەها وتەی Z-meeting هەر بانگەشەیە

  @Ours-article-form
  سیناریۆ: ئەوەی وتارەکە وشەیەک لادەبات هیچ ڕەت ناکاتەوە
    ئەوا وتەی Ours-article-form وەلا نراوە، هۆکارەکەی "هیچ ڕەت ناکاتەوە"

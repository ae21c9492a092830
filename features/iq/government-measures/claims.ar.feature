# language: ar
@source:iq/government-measures
خاصية: ما يقوله مسؤولون وغيرهم عن التدابير وعن القانون
  كلام مسؤول عن القانون ادعاء بشأن القانون، وليس قاعدة. وهناك تاريخان للجنة وقراءتان للمادة 165 وحكمان يتعارض بعضها مع
  بعض: يحسب ذلك الأمر legal claims.

  @Ministry-2022
  سيناريو: الوزارة تعارض إرسال الشباب إلى حروب خارجية
    اذاً القول Ministry-2022 يؤكد في الموضوع government-action أن iraq-opposes-sending-youth-to-foreign-wars
    و القول Ministry-2022 صادر عن "وزارة الخارجية العراقية"
    و يبقى القول Ministry-2022 ادعاءً

  @Ministry-silent
  سيناريو: تقول وسيلة إعلامية إن الوزارة التزمت الصمت فيما عدا ذلك
    اذاً القول Ministry-silent ينفي في الموضوع government-action أن foreign-ministry-speaks-on-it-further
    و القول Ministry-silent صادر عن "عكاظ"
    و يبقى القول Ministry-silent ادعاءً

  @Appeals-unanswered
  سيناريو: تقول وسيلة إعلامية إن مناشدات بشأن العودة لم تلقَ رداً رسمياً
    اذاً القول Appeals-unanswered ينفي في الموضوع government-action أن appeals-about-return-were-answered
    و القول Appeals-unanswered صادر عن "شفق نيوز"
    و يبقى القول Appeals-unanswered ادعاءً

  @Committee-november
  سيناريو: يقول تقرير إن تشكيل اللجنة أُمر به في تشرين الثاني 2025
    اذاً القول Committee-november يؤكد في الموضوع committee أن committee-was-ordered-in-november-2025
    و القول Committee-november صادر عن "الشرق الأوسط"
    و يبقى القول Committee-november ادعاءً

  @Committee-january-kyiv
  سيناريو: يقول تقرير آخر إن اللجنة شُكّلت في كانون الثاني 2026
    اذاً القول Committee-january-kyiv يؤكد في الموضوع committee أن committee-was-formed-in-january-2026
    و القول Committee-january-kyiv صادر عن "كييف إندبندنت"
    و يبقى القول Committee-january-kyiv ادعاءً

  @Committee-january-region
  سيناريو: وتقول ذلك ذا نيو ريجن أيضاً
    اذاً القول Committee-january-region يؤكد في الموضوع committee أن committee-was-formed-in-january-2026
    و القول Committee-january-region صادر عن "ذا نيو ريجن"
    و يبقى القول Committee-january-region ادعاءً

  @Bring-back
  سيناريو: مهمة اللجنة ادعاء من رئيسها
    اذاً القول Bring-back يؤكد في الموضوع government-action أن committee-is-to-bring-iraqis-back
    و القول Bring-back صادر عن "مستشار الأمن القومي العراقي"

  @Rejected-to-russia
  سيناريو: يقول مسؤول إن العراق أبلغ السفير الروسي رفضه التجنيد
    اذاً القول Rejected-to-russia يؤكد في الموضوع government-action أن iraq-told-russia-that-it-rejects-recruiting
    و القول Rejected-to-russia صادر عن "وكيل وزارة الخارجية العراقية"
    و يبقى القول Rejected-to-russia ادعاءً

  @Handover
  سيناريو: طلب التسليم ادعاء من مسؤول لم يُذكر اسمه
    اذاً القول Handover يؤكد في الموضوع government-action أن iraq-asked-for-its-citizens-to-be-handed-over
    و القول Handover صادر عن "مسؤول عراقي رفيع"

  @Prisoners
  سيناريو: الاتصالات مع أوكرانيا ادعاء من وسيلة إعلامية
    اذاً القول Prisoners يؤكد في الموضوع government-action أن iraq-is-in-contact-with-ukraine-on-prisoners
    و القول Prisoners صادر عن "كوردستان24"

  @Scholarships
  سيناريو: تقول وسيلة إعلامية إن المنح الدراسية مع روسيا أُوقفت
    اذاً القول Scholarships يؤكد في الموضوع government-action أن scholarships-with-russia-are-halted
    و القول Scholarships صادر عن "العربي الجديد"
    و يبقى القول Scholarships ادعاءً

  @Rudaw-prior
  سيناريو: تقرير لاحق يشترط موافقة مسبقة
    اذاً القول Rudaw-prior يؤكد في الموضوع legal-basis أن prior-approval-of-the-authorities-is-asked-for
    و القول Rudaw-prior صادر عن "رووداو"
    و يبقى القول Rudaw-prior ادعاءً

  @Rudaw-both
  سيناريو: تقول رووداو إن القوات الأوكرانية مشمولة
    اذاً القول Rudaw-both يؤكد في الموضوع legal-basis أن ukraines-forces-are-covered
    و القول Rudaw-both صادر عن "رووداو"
    و يبقى القول Rudaw-both ادعاءً

  @Asharq-both
  سيناريو: وتقول ذلك الشرق الأوسط أيضاً
    اذاً القول Asharq-both يؤكد في الموضوع legal-basis أن ukraines-forces-are-covered
    و القول Asharq-both صادر عن "الشرق الأوسط"
    و يبقى القول Asharq-both ادعاءً

  @Jayashi-165
  سيناريو: مسؤول يستند إلى المادة 165 ولا يذكر حرباً
    اذاً القول Jayashi-165 يؤكد في الموضوع legal-basis أن article-165-is-relied-on
    و القول Jayashi-165 يؤكد في الموضوع legal-basis أن article-165-reaches-joining-any-foreign-forces
    و القول Jayashi-165 صادر عن "مسؤول عراقي عن عمل اللجنة"

  @Mangish-war
  سيناريو: معلّق يقرأ المادة 165 على أنها تشترط حرباً
    اذاً القول Mangish-war يؤكد في الموضوع legal-basis أن article-165-only-where-the-state-is-at-war
    و القول Mangish-war صادر عن "معلّق في mangish.net"
    و يبقى القول Mangish-war ادعاءً

  @Lawyer-external
  سيناريو: محام يعدّه من مسائل أمن الدولة الخارجي
    اذاً القول Lawyer-external يؤكد في الموضوع legal-basis أن it-is-a-matter-of-external-security
    و القول Lawyer-external صادر عن "محام في الزمان"
    و يبقى القول Lawyer-external ادعاءً

  @Kyiv-life
  سيناريو: دبلوماسي يتحدث عن السجن المؤبد للمرتزقة
    اذاً القول Kyiv-life يؤكد في الموضوع legal-basis أن mercenaries-face-up-to-life-imprisonment
    و القول Kyiv-life صادر عن "القائم بالأعمال العراقي في كييف"
    و يبقى القول Kyiv-life ادعاءً

  @Next-mobilisation
  سيناريو: نكست نيوز تتحدث عن النفير
    اذاً القول Next-mobilisation يؤكد في الموضوع legal-basis أن life-in-a-mobilisation-and-years-in-peace
    و القول Next-mobilisation صادر عن "نكست نيوز"
    و يبقى القول Next-mobilisation ادعاءً

  @Arrests
  سيناريو: مسؤول يذكر عدد من اعتُقلوا
    اذاً القول Arrests يدّعي في الموضوع arrests العدد بالضبط 17
    و القول Arrests صادر عن "مسؤول عراقي عن عمل اللجنة"

  @Arrests-sentences
  سيناريو: تقول كوردستان24 إن اثنين حُكم عليهما بالسجن المؤبد
    اذاً القول Arrests-sentences يؤكد في الموضوع prosecutions أن two-recruiters-sentenced-to-life
    و القول Arrests-sentences صادر عن "كوردستان24"
    و يبقى القول Arrests-sentences ادعاءً

  @Arrests-death
  سيناريو: عنوان فرعي يذكر الإعدام
    اذاً القول Arrests-death يؤكد في الموضوع prosecutions أن the-two-recruiters-sentenced-to-death
    و القول Arrests-death صادر عن "عنوان فرعي بالفارسية في كوردستان24"
    و يبقى القول Arrests-death ادعاءً

  @No-number
  سيناريو: تقول وسيلة إعلامية إن المسؤولين لا يملكون عدداً محدداً
    اذاً القول No-number ينفي في الموضوع number-recruited أن exact-number-is-known
    و القول No-number صادر عن "العربي الجديد"
    و يبقى القول No-number ادعاءً

# language: ar
@source:iq/judicial-council
خاصية: كيف تتباعد التقارير عن تصريح واحد
  ما يضيفه تقرير أو يخففه هو ادعاء ذلك التقرير نفسه بشأن التصريح. ولا شيء منه جزء من الحكم؛ وحيث لا يمكن أن يصح اثنان
  معاً يحسب ذلك الأمر legal claims.

  @Buratha-form
  سيناريو: وكالة أنباء براثا تورد عبارة أي شكل كان
    اذاً القول Buratha-form يؤكد في الموضوع wording-of-the-judiciary أن joining-counts-in-whatever-form
    و القول Buratha-form صادر عن "وكالة أنباء براثا"
    و يبقى القول Buratha-form ادعاءً

  @Buratha-flat
  سيناريو: وكالة أنباء براثا تورد العقوبة بلا تحفظ
    اذاً القول Buratha-flat يؤكد في الموضوع wording-of-the-judiciary أن imprisonment-without-reservation
    و القول Buratha-flat صادر عن "وكالة أنباء براثا"
    و يبقى القول Buratha-flat ادعاءً

  @Shorouk-form
  سيناريو: الشروق تورد الأمرين
    اذاً القول Shorouk-form يؤكد في الموضوع wording-of-the-judiciary أن joining-counts-in-whatever-form
    و القول Shorouk-form يؤكد في الموضوع wording-of-the-judiciary أن imprisonment-without-reservation
    و القول Shorouk-form صادر عن "الشروق"
    و يبقى القول Shorouk-form ادعاءً

  @Shorouk-gloss
  سيناريو: الشروق تضيف مبررات لا يتضح مصدرها
    اذاً القول Shorouk-gloss ينقل في الموضوع wording-of-the-judiciary أن statement-gives-reasons-of-policy
    و القول Shorouk-gloss صادر عن "الشروق"
    و يبقى القول Shorouk-gloss ادعاءً

  @NewRegion-form
  سيناريو: ذا نيو ريجن تورد الأمرين بالإنكليزية
    اذاً القول NewRegion-form يؤكد في الموضوع wording-of-the-judiciary أن joining-counts-in-whatever-form
    و القول NewRegion-form يؤكد في الموضوع wording-of-the-judiciary أن imprisonment-without-reservation
    و القول NewRegion-form صادر عن "ذا نيو ريجن"
    و يبقى القول NewRegion-form ادعاءً

  @Emirates-flat
  سيناريو: صوت الإمارات يورد العقوبة بلا تحفظ
    اذاً القول Emirates-flat يؤكد في الموضوع wording-of-the-judiciary أن imprisonment-without-reservation
    و القول Emirates-flat صادر عن "صوت الإمارات"
    و يبقى القول Emirates-flat ادعاءً

  @Shafaq-mercenaries
  سيناريو: شفق نيوز تتحدث عن مرتزقة
    اذاً القول Shafaq-mercenaries يؤكد في الموضوع wording-of-the-judiciary أن statement-speaks-of-mercenaries
    و القول Shafaq-mercenaries صادر عن "شفق نيوز"
    و يبقى القول Shafaq-mercenaries ادعاءً

  @Shafaq-prior
  سيناريو: شفق نيوز تشترط موافقة مسبقة
    اذاً القول Shafaq-prior يؤكد في الموضوع wording-of-the-judiciary أن statement-says-prior
    و القول Shafaq-prior صادر عن "شفق نيوز"
    و يبقى القول Shafaq-prior ادعاءً

  @Watan-some-cases
  سيناريو: الوطن تخفف العبارة فتقصر العقوبة على بعض الحالات
    اذاً القول Watan-some-cases يؤكد في الموضوع wording-of-the-judiciary أن imprisonment-in-some-cases-only
    و القول Watan-some-cases صادر عن "الوطن"
    و يبقى القول Watan-some-cases ادعاءً

  @Azzaman-contract
  سيناريو: الزمان توسّع الحكم ليشمل التعاقد
    اذاً القول Azzaman-contract يؤكد في الموضوع wording-of-the-judiciary أن belonging-or-contracting-is-enough
    و القول Azzaman-contract صادر عن "الزمان"
    و يبقى القول Azzaman-contract ادعاءً

  @Asharq-no-article
  سيناريو: الشرق الأوسط لا تجد في التصريح مادة ولا مدة
    اذاً القول Asharq-no-article ينفي في الموضوع wording-of-the-judiciary أن statement-gives-article-or-length
    و القول Asharq-no-article صادر عن "الشرق الأوسط"
    و يبقى القول Asharq-no-article ادعاءً

  @K24-official
  سيناريو: مقال كوردستان24 يشترط إذناً رسمياً
    اذاً القول K24-official يؤكد في الموضوع wording-of-the-judiciary أن statement-says-official
    و القول K24-official صادر عن "كوردستان24"
    و يبقى القول K24-official ادعاءً

  @Ours-mercenaries
  سيناريو: بحسب مقارنتنا لا يرد في النص العربي لفظ المرتزقة
    اذاً القول Ours-mercenaries ينفي في الموضوع wording-of-the-judiciary أن statement-speaks-of-mercenaries
    و القول Ours-mercenaries صادر عن "قراءتنا"
    و يبقى القول Ours-mercenaries ادعاءً

  @Ours-prior
  سيناريو: بحسب مقارنتنا لا تشترط التقارير العربية موافقة مسبقة
    اذاً القول Ours-prior ينفي في الموضوع wording-of-the-judiciary أن statement-says-prior
    و القول Ours-prior صادر عن "قراءتنا"
    و يبقى القول Ours-prior ادعاءً

  @Ours-official
  سيناريو: بحسب مقارنتنا لا تشترط التقارير العربية موافقة رسمية
    اذاً القول Ours-official ينفي في الموضوع wording-of-the-judiciary أن statement-says-official
    و القول Ours-official صادر عن "قراءتنا"
    و يبقى القول Ours-official ادعاءً

  @Z-meeting
  سيناريو: بحسب التقارير استُقبلت لجنة كانت قائمة
    اذاً القول Z-meeting يؤكد في الموضوع committee أن committee-was-there-on-24-december-2025
    و القول Z-meeting صادر عن "فائق زيدان"
    و يبقى القول Z-meeting ادعاءً

  @Ours-article-form
  سيناريو: إغفال المقال لعبارة لا ينفي شيئاً
    اذاً القول Ours-article-form لا تُبنى عليه قاعدة، والسبب "لا ينفي شيئاً"

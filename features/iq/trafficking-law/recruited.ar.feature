# language: ar
@source:iq/trafficking-law
خاصية: جانب من جرى تجنيدهم
  من التحق بعد خداع أو تحت القوة أو وهو طفل لا يتناوله هذا القانون، ويقع في جانب المجني عليه فيه إذا تحققت غايته. ولم
  يُعثر على ما يبيّن هل يرفع ذلك العقوبة.

  @Victims-means
  سيناريو: بحسب قراءتنا يقع من خُدع في جانب المجني عليه
    بفرض كان الشخص قد التحق بالقوات
    و خُدع الشخص
    اذاً يظهر القول Victims-means ملاحظةً
    و القول Victims-means لا يغيّر النتيجة
    و يظهر السؤال Q-victims

  @Arts2-3-committee
  سيناريو: للجنة مهمة مساعدة المجني عليهم
    بفرض كان الشخص قد التحق بالقوات
    و أُكره الشخص
    اذاً يظهر القول Arts2-3-committee ملاحظةً
    و القول Arts2-3-committee لا يغيّر النتيجة
    و يظهر السؤال Q-victims

  @Victims-punished
  سيناريو: يقول تقرير إن العقوبة وقعت على المجني عليهم مع ذلك
    بفرض كان الشخص قد التحق بالقوات
    و كان عمر الشخص بالسنوات 16
    اذاً يظهر القول Victims-punished ملاحظةً
    و القول Victims-punished لا يغيّر النتيجة
    و يظهر السؤال Q-victims

  @Najaf-1
  سيناريو: الحكم الصادر في أيلول 2025 ادعاء بواقعة أيضاً
    اذاً القول Najaf-1 يؤكد في الموضوع prosecutions أن recruiter-sentenced-to-life-under-the-trafficking-law
    و القول Najaf-1 صادر عن "مجلس القضاء الأعلى"

  @Najaf-2
  سيناريو: مغريات القضية الثانية ادعاء بواقعة أيضاً
    اذاً القول Najaf-2 يؤكد في الموضوع prosecutions أن two-recruiters-sentenced-to-life
    و القول Najaf-2 يؤكد في الموضوع inducements أن recruits-are-promised-money
    و القول Najaf-2 يؤكد في الموضوع inducements أن recruits-are-promised-housing
    و القول Najaf-2 يؤكد في الموضوع inducements أن recruits-are-promised-marriage

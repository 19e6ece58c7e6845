#include "dialogue/Curriculum.h"

#include <algorithm>
#include <array>

namespace rapport {

namespace {

constexpr Framework frameworkTable[] = {
    {"types", {"five customer types", "五种客户类型"}, "S1 ch.4 §1"},
    {"difficult", {"ten difficult customers", "十种难缠的客户"}, "S4 §6"},
    {"online-styles", {"four styles of online customers", "四种网上客户风格"}, "S3 ch.3"},
    {"principles", {"five principles", "五项原则"}, "S1 ch.4 §1"},
    {"styles", {"four communication styles", "四种沟通风格"}, "S0 ch.2"},
    {"behaviours", {"fifteen personal behaviours", "十五种个人行为"}, "S0 ch.2"},
    {"org-behaviours", {"six behaviours of a customer-centred firm", "以客户为中心的六种企业行为"}, "S0 ch.2"},
    {"listening", {"listening skills", "倾听技巧"}, "S0 ch.3, S1 ch.4 §2, S4 §2"},
    {"barriers", {"barriers to listening", "倾听的障碍"}, "S0 ch.3, S4 §2"},
    {"questions", {"three question forms", "三种提问方式"}, "S1 ch.4 §2"},
    {"problem-links", {"four links of solving a problem", "解决问题的四个环节"}, "S1 ch.4 §2"},
    {"opening", {"a good opening", "良好的开场"}, "S1 ch.4 §2, S3 §2"},
    {"phone", {"telephone technique", "电话技巧"}, "S0 ch.4"},
    {"phrases", {"standard phrases", "规范用语"}, "S0 ch.2, S0 ch.8, S3 §2"},
    {"feedback", {"receiving criticism", "接受批评"}, "S0 ch.7"},
    {"talking", {"praise, suggestion, disagreement, discussion", "赞美、建议、分歧与讨论"}, "S1 ch.4 §2, S4"},
    {"own-stress", {"keeping oneself", "调节自己"}, "S3 ch.3 §4"},
    {"staff-skills", {"six skills of effective staff", "高效员工的六项技能"}, "S0 ch.12"},
    {"complaint-steps", {"six steps with a complaint", "处理投诉六步骤"}, "S4 §5"},
    {"complaint-errors", {"six common mistakes with a complaint", "处理投诉的六种常见错误"}, "S4 §5"},
    {"complaint-forming", {"how a complaint forms", "投诉是怎样形成的"}, "S1 ch.3 §4, S4 §5, S0 ch.6"},
    {"win-win", {"four outcomes", "四种结局"}, "S4 §5"},
    {"waiting", {"the psychology of waiting", "等待心理"}, "S1 ch.3 §4, S0 ch.11"},
    {"expectation", {"expectation and satisfaction", "期望与满意"}, "S1 ch.2 §4, S3 §2"},
    {"quality", {"five dimensions of quality", "服务质量的五个维度"}, "S1 ch.3 §2"},
    {"retain", {"keeping the customer", "留住客户"}, "S0 ch.6, S0 ch.8, S3 §2"},
    {"needs", {"what customers want", "客户的需求"}, "S1 ch.3, S2"},
    {"influences", {"what colours the customer's mood", "影响客户情绪的因素"}, "S1 ch.3 §5, S1 ch.3 §4"},
    {"online-traits", {"online consumers", "网上消费者的特点"}, "S3 §1, S0 ch.5"},
    {"value", {"perceived value", "感知价值"}, "S0 ch.9–11"},
    {"loyalty", {"loyalty and its cost", "忠诚与代价"}, "S0 ch.1"},
    {"channels", {"ways to reach each other", "沟通渠道"}, "S4 §2–4"},
    {"centre", {"one centre", "一个中心"}, "S1 ch.4 §1"},
    {"case-dropped-calls", {"the phone that drops calls", "总断线的手机"}, "S4 case 1"},
    {"case-long-queue", {"twenty minutes in line", "排队二十分钟"}, "S4 case 2"},
    {"case-wrong-bill", {"the bill that does not add up", "对不上的账单"}, "S4 case 3"},
    {"case-see-manager", {"get me your manager", "叫你们经理来"}, "S4 case 4"},
    {"case-too-young-to-ride", {"too young to ride", "还不够年龄"}, "S4 Disney"},
    {"case-belt-gift", {"a belt for her husband", "送丈夫的皮带"}, "S3 intro"},
    {"case-phone-charger", {"one more charger", "再送一个充电器"}, "S3"},
    {"case-shoes-for-boyfriend", {"shoes for a boyfriend", "给男朋友买鞋"}, "S3"},
    {"case-construction-call", {"a call before the building work", "施工前的一通电话"}, "S2"},
    {"case-repair-visit", {"agreeing a repair visit", "约定上门维修"}, "S1 ch.4"},
    {"case-sofa-door", {"the sofa and the door", "沙发进不了门"}, "S4 case 4 (sofa)"},
    {"case-returned-clothes", {"clothes no longer liked", "不喜欢了想换"}, "S2 self-check"},
};

struct Row {
    std::string_view id;
    Wording name;
};

constexpr Row rows[] = {
    {"types.stubborn", {"stubborn", "固执型"}},
    {"types.self-assured", {"self-assured", "自信型"}},
    {"types.demanding", {"demanding", "要求型"}},
    {"types.directive", {"directive", "指导型"}},
    {"types.blunt", {"blunt", "生硬型"}},
    {"types.indecisive", {"indecisive", "非决断型"}},
    {"types.confused", {"confused", "困惑型"}},
    {"types.hesitant", {"hesitant", "犹豫型"}},
    {"types.worried", {"worried", "担忧型"}},
    {"types.avoidant", {"avoidant", "避免型"}},
    {"types.easily-swayed", {"easily swayed", "易被影响型"}},
    {"types.sincere", {"sincere", "诚恳型"}},
    {"types.naive", {"naive", "天真型"}},
    {"types.quiet", {"quiet", "沉静型"}},
    {"types.angry", {"angry", "愤怒型"}},
    {"types.offensive", {"offensive", "冒犯型"}},
    {"types.threatening", {"threatening", "威胁型"}},
    {"types.confrontational", {"confrontational", "对抗型"}},
    {"types.argumentative", {"argumentative", "争论型"}},
    {"types.calm", {"calm", "安心型"}},
    {"types.unobtrusive", {"unobtrusive", "默默无闻型"}},

    {"difficult.quick-tempered", {"quick-tempered", "易怒"}},
    {"difficult.talkative", {"talkative", "喋喋不休"}},
    {"difficult.obnoxious", {"vulgar or lewd", "下流的、令人讨厌"}},
    {"difficult.odd", {"odd", "古怪"}},
    {"difficult.reserved", {"reserved", "矜持"}},
    {"difficult.undecided", {"undecided", "犹豫不决"}},
    {"difficult.domineering", {"domineering", "霸道"}},
    {"difficult.drunk", {"drunk", "酗酒"}},
    {"difficult.critic", {"critic", "批评家"}},
    {"difficult.arguer", {"arguer", "爱争辩"}},

    {"online-styles.results-driven", {"results-driven", "结果型"}},
    {"online-styles.expressive", {"expressive", "表现型"}},
    {"online-styles.amiable", {"amiable", "顺从型"}},
    {"online-styles.analytical", {"analytical", "分析型"}},

    {"principles.no-negate", {"do not negate the customer", "不否定客户"}},
    {"principles.no-blame", {"do not blame the customer", "不指责客户"}},
    {"principles.no-doubt", {"do not doubt the customer", "不怀疑客户"}},
    {"principles.no-gossip", {"do not talk about the customer", "不议论客户"}},
    {"principles.understand", {"understand the customer", "要理解客户"}},

    {"styles.aggressive", {"aggressive", "主动攻击型"}},
    {"styles.hurt", {"aggressive: playing the injured one", "主动攻击型：受伤式"}},
    {"styles.anger", {"aggressive: intimidating", "主动攻击型：愤怒式"}},
    {"styles.passive", {"passive", "消极被动型"}},
    {"styles.passive-aggressive", {"passive-aggressive", "被动攻击型"}},
    {"styles.assertive", {"assertive", "果断自信型"}},

    {"behaviours.greet", {"greet like a guest, at once", "像迎接客人一样立即问候"}},
    {"behaviours.ice-breaker", {"break the ice", "打破僵局"}},
    {"behaviours.compliment", {"a sincere compliment", "真诚的赞美"}},
    {"behaviours.name", {"use the name", "称呼姓名"}},
    {"behaviours.eye-contact", {"eye contact", "目光接触"}},
    {"behaviours.ask-feedback", {"ask how you are doing", "询问自己做得如何"}},
    {"behaviours.listen", {"listen with more than ears", "不只用耳朵倾听"}},
    {"behaviours.courtesy", {"please, thank you, you're welcome", "请、谢谢、不客气"}},
    {"behaviours.reassure", {"dispel the regret that comes with buying", "打消购买时的后悔"}},
    {"behaviours.smile", {"smile, and seriousness where it fits", "微笑，该认真时认真"}},
    {"behaviours.telephone", {"good telephone technique", "良好的电话技巧"}},
    {"behaviours.touch", {"appropriate touch only", "得体的接触"}},
    {"behaviours.enjoy-people", {"enjoy different people", "喜欢形形色色的人"}},
    {"behaviours.selling-attitude", {"a positive selling attitude", "积极的销售态度"}},
    {"behaviours.dress", {"dress and workplace", "着装与工作环境"}},

    {"org-behaviours.appearance", {"appearance", "注重形象"}},
    {"org-behaviours.involve", {"involve the customer", "让客户参与"}},
    {"org-behaviours.correspond", {"correspond", "书信往来"}},
    {"org-behaviours.joy", {"a workplace with joy", "快乐的工作环境"}},
    {"org-behaviours.reward", {"reward the right actions", "奖励正确的行为"}},
    {"org-behaviours.stay-close", {"stay close after the sale", "售后保持联系"}},

    {"listening.eye-contact", {"regular eye contact", "经常目光接触"}},
    {"listening.smile", {"smile while listening", "微笑倾听"}},
    {"listening.no-interrupting", {"do not interrupt", "不打断"}},
    {"listening.signals", {"show that you listen", "用言语和动作回应"}},
    {"listening.repeat", {"repeat key points", "重复要点"}},
    {"listening.add-understanding", {"add your understanding", "说出自己的理解"}},
    {"listening.notes", {"take notes", "做记录"}},
    {"listening.no-monopoly", {"do not monopolise the talk", "不独占谈话"}},
    {"listening.catch-point", {"catch the point", "抓住重点"}},
    {"listening.own-view", {"give your view at the right time", "适时说出自己的看法"}},
    {"listening.affirm", {"affirm the value of what was said", "肯定对方所说的价值"}},
    {"listening.whole-body", {"listen with the whole body", "用全身倾听"}},
    {"listening.no-faking", {"no faked reactions", "不假装在听"}},

    {"barriers.fixed-position", {"a fixed position", "立场固定"}},
    {"barriers.jump-to-conclusion", {"jumping to conclusions", "急于下结论"}},
    {"barriers.assume-alike", {"assuming others think like you", "以为别人和自己想法一样"}},
    {"barriers.absent", {"absent-mindedness", "心不在焉"}},
    {"barriers.selective", {"hearing only what you like", "只听自己想听的"}},
    {"barriers.ambiguous", {"one word, many meanings", "一词多义"}},
    {"barriers.no-humility", {"lack of humility", "不够谦虚"}},
    {"barriers.fear", {"fear", "恐惧"}},
    {"barriers.one-sided", {"a one-sided view", "看法片面"}},
    {"barriers.self-centred", {"self-centredness", "以自我为中心"}},
    {"barriers.self-defence", {"self-defence", "自我防卫"}},

    {"questions.open", {"open question", "开放式问题"}},
    {"questions.probing-fact", {"probing for facts", "探查事实的问题"}},
    {"questions.probing-feeling", {"probing for feelings", "探查感受的问题"}},
    {"questions.closed", {"closed question", "封闭式问题"}},

    {"problem-links.understand", {"understand fully", "充分理解"}},
    {"problem-links.ask", {"understand: ask", "充分理解：提问"}},
    {"problem-links.listen", {"understand: listen", "充分理解：倾听"}},
    {"problem-links.confirm", {"understand: confirm", "充分理解：确认"}},
    {"problem-links.promise", {"promise reasonably", "合理承诺"}},
    {"problem-links.keep", {"keep the promise", "兑现承诺"}},
    {"problem-links.verify", {"verify the promise", "核实承诺"}},

    {"opening.smile", {"smile, gaze, warmth", "微笑、目光、热情"}},
    {"opening.greet", {"greet", "问候"}},
    {"opening.introduce", {"introduce yourself", "自我介绍"}},
    {"opening.attentive", {"attentive, at a moderate speed", "专注，语速适中"}},
    {"opening.offer-help", {"offer help, and seek it when beyond you", "主动提供帮助，力所不及时求助"}},

    {"phone.prepare", {"prepare", "做好准备"}},
    {"phone.name-yourself", {"say who you are", "自报姓名"}},
    {"phone.sincere", {"be sincere", "真诚"}},
    {"phone.focus", {"focus", "专心"}},
    {"phone.consolidate", {"consolidate the result", "巩固成果"}},
    {"phone.attitude", {"check your attitude", "检查自己的态度"}},
    {"phone.angry-caller", {"meet an angry caller", "应对愤怒的来电者"}},
    {"phone.natural", {"speak naturally", "说话自然"}},
    {"phone.no-dead-air", {"no dead air", "避免冷场"}},
    {"phone.back-to-point", {"bring the caller back to the point", "把话题拉回正题"}},
    {"phone.no-disturbing", {"do not let the phone break up a talk face to face", "不让电话打断当面交谈"}},

    {"phrases.out-of-stock", {"sold out → out of stock for now", "“卖完了”→“暂时缺货”"}},
    {"phrases.same-problems", {"always you → these problems look similar", "“怎么老是你”→“这些问题很相似”"}},
    {"phrases.number", {"giving somebody's number", "被索要他人电话时"}},
    {"phrases.bad-advice", {"not wanting to give bad advice", "怕给出不好的建议时"}},
    {"phrases.breaks-again", {"saying that a repair holds", "说明修好后的保障"}},
    {"phrases.no-problem", {"no problem → you're welcome", "“没问题”→“不客气”"}},
    {"phrases.receiver-centred", {"centred on the receiver", "以对方为中心"}},
    {"phrases.personal", {"personal, not to the crowd", "对个人说，不对众人说"}},
    {"phrases.positive", {"positive, not negative", "用肯定，不用否定"}},

    {"feedback.no-defending", {"do not defend", "不辩解"}},
    {"feedback.ask-more", {"ask for more", "请对方多说"}},
    {"feedback.honest-reaction", {"say your reaction honestly", "诚实说出自己的感受"}},
    {"feedback.thank", {"thank for it", "表示感谢"}},

    {"talking.praise", {"sincere praise", "真诚赞美"}},
    {"talking.suggestion", {"criticism as a suggestion", "把批评变成建议"}},
    {"talking.disagreement", {"handling disagreement", "处理分歧"}},
    {"talking.discussion", {"keeping a discussion on course", "让讨论不跑题"}},
    {"talking.not-dogmatic", {"not dogmatic", "不武断"}},
    {"talking.own-responsibility", {"never pass responsibility on", "不推卸责任"}},

    {"own-stress.source", {"know where stress comes from", "了解压力来源"}},
    {"own-stress.relief", {"relieve it", "缓解压力"}},
    {"own-stress.control", {"control one's own emotion", "控制自己的情绪"}},

    {"staff-skills.important-first", {"important things first", "要事第一"}},
    {"staff-skills.achieve", {"achieve goals, not only set them", "达成目标，而不只是设定目标"}},
    {"staff-skills.constructive-first", {"constructive first", "先有建设性"}},
    {"staff-skills.teamwork", {"teamwork", "团队合作"}},
    {"staff-skills.time-wasters", {"avoid time-wasters", "避免浪费时间"}},
    {"staff-skills.delegate", {"delegate", "授权"}},

    {"complaint-steps.accept", {"accept at once", "立即受理"}},
    {"complaint-steps.calm", {"calm", "平息情绪"}},
    {"complaint-steps.clarify", {"clarify", "澄清问题"}},
    {"complaint-steps.solve", {"solve", "提出方案"}},
    {"complaint-steps.act", {"act", "采取行动"}},
    {"complaint-steps.thank", {"thank", "感谢客户"}},

    {"complaint-errors.blame-early",
     {"taking blame or apologising endlessly before facts are known, or criticising colleagues",
      "事实未明就揽责、没完没了地道歉，或批评同事"}},
    {"complaint-errors.argue", {"arguing, stressing only where you are right", "争辩，只强调自己对的地方"}},
    {"complaint-errors.lecture-refuse",
     {"lecturing, criticising, mocking, doubting or refusing", "教训、批评、讽刺、怀疑或拒绝"}},
    {"complaint-errors.belittle-obstruct",
     {"hinting that the customer is unimportant, putting up obstacles", "暗示客户不重要，设置障碍"}},
    {"complaint-errors.pointless-questions",
     {"pointless questions to find the customer's error, feigned concern", "为找客户的错而问无谓的问题，假意关心"}},
    {"complaint-errors.words-unlike-deeds", {"words unlike deeds, delaying, hiding", "言行不一，拖延，隐瞒"}},

    {"complaint-forming.latent-grievance", {"latent grievance", "潜在抱怨"}},
    {"complaint-forming.voiced-grievance", {"voiced grievance", "显性抱怨"}},
    {"complaint-forming.latent-complaint", {"latent complaint", "潜在投诉"}},
    {"complaint-forming.complaint", {"complaint", "投诉"}},
    {"complaint-forming.quality", {"cause: quality", "原因：质量"}},
    {"complaint-forming.attitude", {"cause: attitude or manner", "原因：态度或方式"}},
    {"complaint-forming.cheated", {"cause: feeling cheated", "原因：觉得受骗"}},
    {"complaint-forming.high-demand", {"cause: asking more than the firm asks of itself", "原因：要求高于企业标准"}},
    {"complaint-forming.yardstick", {"cause: different yardsticks", "原因：衡量尺度不同"}},
    {"complaint-forming.manners", {"cause: the customer's own manners", "原因：客户自身修养"}},
    {"complaint-forming.value", {"trigger: value", "触发点：价值"}},
    {"complaint-forming.system", {"trigger: system", "触发点：制度"}},
    {"complaint-forming.people", {"trigger: people", "触发点：人"}},
    {"complaint-forming.hidden", {"hidden dissatisfaction noticed early", "及早察觉隐藏的不满"}},
    {"complaint-forming.customers-mistake", {"keep the customer's face over a mistake", "客户有错时保全其面子"}},

    {"win-win.win-win", {"both sides win", "双赢"}},
    {"win-win.win-lose", {"you win, the customer loses", "我赢客户输"}},
    {"win-win.lose-win", {"you lose, the customer wins", "我输客户赢"}},
    {"win-win.lose-lose", {"both sides lose", "双输"}},

    {"waiting.idle", {"idle waiting", "无事可做的等待"}},
    {"waiting.uncertain", {"uncertain waiting", "不确定的等待"}},
    {"waiting.unexplained", {"unexplained waiting", "没有说明的等待"}},
    {"waiting.unfair", {"unfair waiting", "不公平的等待"}},
    {"waiting.low-value", {"waiting for little value", "价值不高的等待"}},
    {"waiting.alone", {"waiting alone", "独自等待"}},
    {"waiting.occupied", {"occupied waiting", "有事可做的等待"}},
    {"waiting.known", {"waiting of known length", "知道多久的等待"}},
    {"waiting.explained", {"explained waiting", "有说明的等待"}},
    {"waiting.fair", {"fair waiting", "公平的等待"}},
    {"waiting.high-value", {"waiting for high value", "价值高的等待"}},
    {"waiting.company", {"waiting in company", "有人陪伴的等待"}},
    {"waiting.estimate", {"give an estimate", "给出预计时间"}},
    {"waiting.convenience", {"spare the customer's time", "为客户省时间"}},

    {"expectation.desired", {"desired service", "理想的服务"}},
    {"expectation.tolerance", {"tolerance zone", "容忍区间"}},
    {"expectation.adequate", {"adequate service", "适当的服务"}},
    {"expectation.predicted", {"predicted service", "预期的服务"}},
    {"expectation.explicit-promise", {"explicit promise", "明确的承诺"}},
    {"expectation.implied-promise", {"implied promise", "隐含的承诺"}},
    {"expectation.past-experience", {"past experience", "过去的经验"}},
    {"expectation.inform", {"give information and choices", "提供信息和选择"}},
    {"expectation.rank", {"learn and rank expectations", "了解期望并排序"}},
    {"expectation.lower", {"lower the unreasonable honestly", "诚实地降低过高的期望"}},
    {"expectation.agree", {"reach agreement", "达成一致"}},
    {"expectation.token", {"a token within one's means", "力所能及的小心意"}},

    {"quality.reliability", {"reliability", "可靠性"}},
    {"quality.credibility", {"credibility", "可信性"}},
    {"quality.attractiveness", {"attractiveness", "吸引力"}},
    {"quality.responsiveness", {"responsiveness", "响应性"}},
    {"quality.attention", {"attention", "关注度"}},

    {"retain.empathise", {"empathise", "感同身受"}},
    {"retain.full-effort", {"solve with full effort", "全力解决"}},
    {"retain.token", {"a token of compensation", "象征性的补偿"}},
    {"retain.learn", {"learn afterwards", "事后改进"}},
    {"retain.next-step", {"know the next step", "知道下一步"}},
    {"retain.exceed", {"exceed expectation", "超越期望"}},
    {"retain.summarise", {"summarise and check", "总结并确认"}},
    {"retain.follow-up", {"stay in touch", "保持联系"}},

    {"needs.basic", {"basic needs", "基本需求"}},
    {"needs.safety", {"safety and privacy", "安全与隐私"}},
    {"needs.social", {"social needs", "社交需求"}},
    {"needs.respect", {"respect and trust", "尊重与信任"}},
    {"needs.self-realisation", {"self-realisation", "自我实现"}},
    {"needs.explicit", {"explicit need", "显性需求：解决问题"}},
    {"needs.implicit", {"implicit need", "隐性需求：被重视、被理解"}},
    {"needs.preference", {"the customer's own preference", "客户自己的偏好"}},

    {"influences.surroundings", {"uncomfortable surroundings", "环境不舒适"}},
    {"influences.own-mood", {"your own bad mood", "自己的坏情绪"}},
    {"influences.pressure", {"pressure from others", "他人的压力"}},
    {"influences.elsewhere", {"an unpleasant experience elsewhere", "在别处的不愉快"}},
    {"influences.reporting-fault", {"when reporting a fault", "报修时的心理"}},

    {"online-traits.time", {"short of time", "时间紧"}},
    {"online-traits.attention", {"short of attention", "注意力有限"}},
    {"online-traits.trust", {"short of trust", "信任不足"}},
    {"online-traits.authentic", {"demands authenticity", "要求真实"}},
    {"online-traits.personal", {"values the personal", "看重个性化"}},
    {"online-traits.takes-part", {"takes part", "乐于参与"}},
    {"online-traits.informed", {"well informed", "见多识广"}},

    {"value.intrinsic", {"intrinsic value", "内在价值"}},
    {"value.association", {"association", "联想价值"}},
    {"value.personalisation", {"personalisation", "个性化"}},
    {"value.information", {"unexpected information", "意外的信息"}},
    {"value.convenience", {"convenience", "便利"}},

    {"loyalty.nps", {"promoters and detractors", "推荐者与贬损者"}},
    {"loyalty.cost", {"what winning and losing a customer costs", "赢得与失去客户的代价"}},
    {"loyalty.ripple", {"how word spreads", "口碑的涟漪"}},

    {"channels.person", {"in person", "当面"}},
    {"channels.phone", {"by phone", "电话"}},
    {"channels.chat", {"by chat", "在线聊天"}},
    {"channels.mail", {"by mail", "邮件"}},
    {"channels.easy-to-complain", {"make complaining easy", "让投诉变得容易"}},
    {"channels.key-account", {"key accounts", "重点客户"}},

    {"centre.care", {"care for the customer from the heart", "发自内心地关爱客户"}},
};

constexpr std::size_t itemCount = std::size(rows);

constexpr std::array<Item, itemCount> itemTable = [] {
    std::array<Item, itemCount> table{};
    for (std::size_t i = 0; i < itemCount; ++i)
        table[i] = {rows[i].id.substr(0, rows[i].id.find('.')), rows[i].id, rows[i].name};
    return table;
}();

// The items in the order of their ids, for looking them up by halves.
constexpr std::array<ItemIndex, itemCount> alphabetical = [] {
    std::array<ItemIndex, itemCount> order{};
    for (std::size_t i = 0; i < itemCount; ++i) order[i] = ItemIndex(i);
    std::sort(order.begin(), order.end(), [](ItemIndex a, ItemIndex b) { return rows[a].id < rows[b].id; });
    return order;
}();

} // namespace

std::span<const Framework> frameworks() {
    return frameworkTable;
}

std::span<const Item> items() {
    return itemTable;
}

std::optional<ItemIndex> findItem(std::string_view id) {
    const auto found =
        std::lower_bound(alphabetical.begin(), alphabetical.end(), id,
                         [](ItemIndex index, std::string_view wanted) { return rows[index].id < wanted; });
    if (found == alphabetical.end() || rows[*found].id != id) return std::nullopt;
    return *found;
}

std::optional<ItemRange> findItems(std::string_view id) {
    if (const auto one = findItem(id)) return ItemRange{*one, ItemIndex(*one + 1)};
    const auto belongs = [id](const Item& each) { return each.framework == id; };
    const auto first = std::find_if(itemTable.begin(), itemTable.end(), belongs);
    if (first == itemTable.end()) return std::nullopt;
    const auto last = std::find_if_not(first, itemTable.end(), belongs);
    return ItemRange{ItemIndex(first - itemTable.begin()), ItemIndex(last - itemTable.begin())};
}

bool isFramework(std::string_view id) {
    return std::any_of(std::begin(frameworkTable), std::end(frameworkTable),
                       [id](const Framework& framework) { return framework.id == id; });
}

bool isKindOfCustomer(ItemIndex index) {
    const std::string_view framework = item(index).framework;
    return framework == "types" || framework == "difficult" || framework == "online-styles";
}

const Item& item(ItemIndex index) {
    return itemTable[index];
}

std::vector<std::string_view> itemIds() {
    std::vector<std::string_view> ids;
    for (const Item& each : itemTable) ids.push_back(each.id);
    return ids;
}

std::vector<std::string_view> frameworkIds() {
    std::vector<std::string_view> ids;
    for (const Framework& each : frameworkTable) ids.push_back(each.id);
    return ids;
}

} // namespace rapport

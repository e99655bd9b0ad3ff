// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/pack.h"

#include "query/codec/codec.h"
#include "reports/paneltable.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using JsonKind = PlacedJson::Kind;
using PanelKind = PackPanel::Kind;

constexpr qsizetype MostPackPanels = 40, MostPackText = 400;
constexpr int MostPackDays = 3660;
constexpr std::size_t MostPackProblems = 200; ///< are told: nobody mends more at once

template<typename T>
struct NameOfValue {
    QStringView name;
    T value;
};
constexpr NameOfValue<PanelKind> PanelKinds[] = {{u"chart", PanelKind::Chart},
                                                 {u"table", PanelKind::Table},
                                                 {u"number", PanelKind::Number},
                                                 {u"timeline", PanelKind::Timeline},
                                                 {u"heatmap", PanelKind::Heatmap}};
constexpr NameOfValue<PackPanel::Style> PanelStyles[] = {
    {u"bars", PackPanel::Style::Bars}, {u"stacked", PackPanel::Style::Stacked}, {u"line", PackPanel::Style::Line}};
constexpr std::array NeedKinds{u"agent", u"source", u"class", u"kind", u"event"};

/// The names of those that panels can ask.
QStringList panelQuestions()
{
    QStringList names;
    for (std::size_t index = 0; index < std::variant_size_v<AnyQuestion>; ++index) {
        const auto question = decodeQuestion(index, "{}");
        if (!question || !panelColumns(*question))
            continue;
        const std::string_view name = nameOf(*question);
        names << QString::fromLatin1(name.data(), qsizetype(name.size()));
    }
    names.sort();
    return names;
}

class PackReader
{
public:
    PackReader(const QByteArray &text, ParsedPack &read) : m_text(text), m_read(read) {}

    void readPack(const PlacedJson &root)
    {
        if (!isObject(root, {u"id", u"title", u"description", u"version", u"needs", u"period_days", u"panels"}))
            return;
        Pack &pack = m_read.pack;
        pack.id = idIn(root, u"id");
        pack.title = textIn(root, u"title", true);
        pack.description = textIn(root, u"description", false);
        pack.version = textIn(root, u"version", false);
        pack.periodDays = numberIn(root, u"period_days", pack.periodDays, 1, MostPackDays);
        if (const PlacedJson *const needs = listIn(root, u"needs", 50)) {
            for (const PlacedMember &need : needs->members)
                readNeed(need.value);
        }
        const PlacedJson *const panels = listIn(root, u"panels", MostPackPanels);
        if (!panels || panels->members.empty())
            return problem(panels ? *panels : root, u"panels: a list with at least one panel is needed"_s);
        for (std::size_t i = 0; i < panels->members.size() && i < std::size_t(MostPackPanels); ++i)
            readPanel(panels->members[i].value);
    }

    void problem(const PlacedJson &at, const QString &words) { problemAt(at.place, words); }

private:
    void problemAt(const TextPlace &place, const QString &words)
    {
        if (m_read.problems.size() < MostPackProblems)
            m_read.problems.push_back({place, words});
    }

    bool isObject(const PlacedJson &value, std::initializer_list<QStringView> names)
    {
        if (value.kind != JsonKind::Object) {
            problem(value, u"an object in { } is needed here"_s);
            return false;
        }
        for (const PlacedMember &member : value.members) {
            if (std::find(names.begin(), names.end(), QStringView(member.name)) != names.end())
                continue;
            QStringList known;
            for (const QStringView name : names)
                known << name.toString();
            problemAt(member.place,
                      u"there is no field %1; there are %2"_s.arg(member.name.left(60), known.join(u", "_s)));
        }
        return true;
    }

    QString textIn(const PlacedJson &object, QStringView name, bool isNeeded)
    {
        const PlacedJson *const found = object.find(name);
        if (!found) {
            if (isNeeded)
                problem(object, u"%1 is missing"_s.arg(name));
            return {};
        }
        if (found->kind != JsonKind::Text || (isNeeded && found->text.trimmed().isEmpty()))
            problem(*found, u"%1: a text in quotation marks is needed"_s.arg(name));
        else if (found->text.size() > MostPackText)
            problem(*found, u"%1: at most %2 characters"_s.arg(name).arg(MostPackText));
        return found->text.left(MostPackText);
    }

    QString idIn(const PlacedJson &object, QStringView name)
    {
        const QString id = textIn(object, name, true);
        const bool fine = id.size() <= 60 && std::all_of(id.begin(), id.end(), [](QChar c) {
                              return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
                          });
        if (!fine)
            problem(*object.find(name), u"%1: at most 60 small letters, digits and hyphens"_s.arg(name));
        return id;
    }

    int numberIn(const PlacedJson &object, QStringView name, int fallback, int least, int most)
    {
        const PlacedJson *const found = object.find(name);
        if (!found)
            return fallback;
        if (found->kind == JsonKind::Number && found->number >= least && found->number <= most
            && found->number == double(int(found->number)))
            return int(found->number);
        problem(*found, u"%1: a whole number from %2 to %3 is needed"_s.arg(name).arg(least).arg(most));
        return fallback;
    }

    const PlacedJson *listIn(const PlacedJson &object, QStringView name, qsizetype most)
    {
        const PlacedJson *const found = object.find(name);
        if (!found)
            return nullptr;
        if (found->kind != JsonKind::Array) {
            problem(*found, u"%1: a list in [ ] is needed"_s.arg(name));
            return nullptr;
        }
        if (qsizetype(found->members.size()) > most)
            problem(*found, u"%1: at most %2"_s.arg(name).arg(most));
        return found;
    }

    template<typename T, std::size_t N>
    T namedIn(const PlacedJson &object, QStringView name, const NameOfValue<T> (&names)[N], T fallback)
    {
        const PlacedJson *const found = object.find(name);
        if (!found)
            return fallback;
        QStringList known;
        for (const NameOfValue<T> &each : names) {
            if (found->kind == JsonKind::Text && found->text == each.name)
                return each.value;
            known << each.name.toString();
        }
        problem(*found, u"%1 has to be one of %2"_s.arg(name, known.join(u", "_s)));
        return fallback;
    }

    void readNeed(const PlacedJson &value)
    {
        if (!isObject(value, {u"kind", u"value"}))
            return;
        PackNeed need{textIn(value, u"kind", true), textIn(value, u"value", true)};
        const PlacedJson *const kind = value.find(u"kind");
        if (kind && std::find(NeedKinds.begin(), NeedKinds.end(), need.kind) == NeedKinds.end())
            problem(*kind, u"kind has to be one of agent, source, class, kind, event"_s);
        m_read.pack.needs.push_back(std::move(need));
    }

    void readPanel(const PlacedJson &value)
    {
        if (!isObject(value,
                      {u"id", u"title", u"note", u"kind", u"question", u"body", u"x", u"series", u"figures", u"style",
                       u"most_series", u"most_rows", u"words", u"width", u"height"}))
            return;
        PackPanel panel;
        panel.id = idIn(value, u"id");
        if (!panel.id.isEmpty() && !m_panelIds.insert(panel.id).second)
            problem(*value.find(u"id"), u"id: another panel is called %1 as well"_s.arg(panel.id));
        panel.title = textIn(value, u"title", true);
        panel.note = textIn(value, u"note", false);
        if (!value.find(u"kind"))
            problem(value, u"kind is missing"_s);
        panel.kind = namedIn(value, u"kind", PanelKinds, panel.kind);
        panel.style = namedIn(value, u"style", PanelStyles, panel.style);
        panel.mostSeries = numberIn(value, u"most_series", panel.mostSeries, 1, 8);
        panel.mostRows = numberIn(value, u"most_rows", panel.mostRows, 1, 1000);
        if (value.find(u"most_rows"))
            panel.mostPaperRows = panel.mostRows;
        panel.width = numberIn(value, u"width", panel.width, 2, 12);
        panel.height = numberIn(value, u"height", panel.height, 1, 12);
        if (readQuestion(value, panel))
            readDrawing(value, panel);
        m_read.pack.panels.push_back(std::move(panel));
    }

    bool readQuestion(const PlacedJson &value, PackPanel &panel)
    {
        const QString name = textIn(value, u"question", true);
        const PlacedJson *const asked = value.find(u"question");
        if (!asked || asked->kind != JsonKind::Text)
            return false;
        const auto index = questionIndex(name.toStdString());
        if (!index) {
            problem(*asked,
                    u"there is no question %1; there are %2"_s.arg(name.left(60), panelQuestions().join(u", "_s)));
            return false;
        }
        const PlacedJson *const body = value.find(u"body");
        if (body && body->kind != JsonKind::Object) {
            problem(*body, u"body: the question's fields in { } are needed"_s);
            return false;
        }
        const QByteArray json =
            body ? m_text.mid(qsizetype(body->begin), qsizetype(body->end - body->begin)) : QByteArray("{}");
        auto question = decodeQuestion(*index, json);
        if (!question) {
            const QString &words = question.error().message;
            const QString path = words.section(u':', 0, 0);
            if (body && words.endsWith(u"there is no such field"))
                problemAt(body->placeOfName(path), u"body.%1"_s.arg(words));
            else
                problem(body ? body->at(path) : *asked, u"body.%1"_s.arg(words));
            return false;
        }
        panel.question = std::move(*question);
        return true;
    }

    /// Whether a key names a column; without known columns every key may.
    bool check(const PlacedJson &at, const QString &what, const QString &key, bool needsMeasure)
    {
        if (!m_columns)
            return true;
        QStringList known;
        for (const PanelColumn &column : *m_columns) {
            if (column.key == key && (!needsMeasure || column.isMeasure()))
                return true;
            if (!needsMeasure || column.isMeasure())
                known << column.key;
        }
        problem(at, u"%1: there is no %2; there are %3"_s.arg(what, key.left(60), known.join(u", "_s)));
        return false;
    }

    void readDrawing(const PlacedJson &value, PackPanel &panel)
    {
        auto columns = panelColumns(panel.question);
        if (!columns)
            return problem(*value.find(u"question"), columns.error().message);
        m_columns = std::move(*columns);
        const bool hasAxis = panel.kind != PanelKind::Table && panel.kind != PanelKind::Number;
        for (const QStringView name : {QStringView(u"x"), QStringView(u"series")}) {
            const bool isNeeded = hasAxis && (name == u"x" || panel.kind == PanelKind::Heatmap);
            const QString key = textIn(value, name, isNeeded);
            if (!hasAxis && value.find(name))
                problem(*value.find(name), u"%1: tables and numbers have no axis"_s.arg(name));
            if (!key.isEmpty())
                check(*value.find(name), name.toString(), key, false);
            (name == u"x" ? panel.x : panel.series) = key;
        }
        readFigures(value, panel);
        readWords(value, panel);
    }

    void readFigures(const PlacedJson &value, PackPanel &panel)
    {
        const PlacedJson *const figures = listIn(value, u"figures", 24);
        const bool isTable = panel.kind == PanelKind::Table;
        if ((!figures || figures->members.empty()) && !isTable)
            return problem(figures ? *figures : value, u"figures: a list of what is drawn is needed"_s);
        if (!figures)
            return;
        if (figures->members.size() > 1 && (panel.kind == PanelKind::Heatmap || !panel.series.isEmpty()))
            problem(*figures, u"figures: one alone, where series stand beside one another"_s);
        for (const PlacedMember &figure : figures->members) {
            if (figure.value.kind != JsonKind::Text)
                problem(figure.value, u"figures: names of columns are needed"_s);
            else if (check(figure.value, u"figures"_s, figure.value.text, !isTable))
                panel.figures << figure.value.text;
        }
    }

    void readWords(const PlacedJson &value, PackPanel &panel)
    {
        const PlacedJson *const words = value.find(u"words");
        if (!words)
            return;
        if (words->kind != JsonKind::Object)
            return problem(*words, u"words: an object of columns and their titles is needed"_s);
        for (const PlacedMember &word : words->members) {
            if (word.value.kind != JsonKind::Text || word.value.text.size() > MostPackText)
                problem(word.value, u"words: a title in quotation marks is needed"_s);
            else if (check(word.value, u"words"_s, word.name, false))
                panel.words.emplace_back(word.name, word.value.text);
        }
    }

    const QByteArray &m_text;
    ParsedPack &m_read;
    std::set<QString> m_panelIds;
    std::optional<std::vector<PanelColumn>> m_columns; ///< of the panel in hand
};

} // namespace

ParsedPack parsePack(const QByteArray &text)
{
    ParsedPack read;
    const auto root = parsePlacedJson(std::string_view(text.constData(), std::size_t(text.size())));
    if (!root) {
        read.problems.push_back(root.error());
        return read;
    }
    PackReader(text, read).readPack(*root);
    std::stable_sort(read.problems.begin(), read.problems.end(),
                     [](const TextProblem &a, const TextProblem &b) { return a.place < b.place; });
    return read;
}

QString problemText(const TextProblem &problem)
{
    return u"line %1, column %2: %3"_s.arg(problem.place.line).arg(problem.place.column).arg(problem.words);
}

} // namespace glasshouse

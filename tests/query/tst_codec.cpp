// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/codec/codec.h"
#include "query/codec/described.h"
#include "base/described/shapes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

/// Fills any described struct with values that are awkward to write down.
class Filler
{
public:
    explicit Filler(unsigned seed) : m_random(seed) {}

    int below(int bound) { return int(m_random() % unsigned(bound)); }
    template<typename List>
    typename List::value_type pick(const List &list)
    {
        return list[std::size_t(below(int(list.size())))];
    }

    void fill(QString &text) { text = pick(Texts); }
    void fill(std::string &text) { text = pick(Texts).toStdString(); }
    void fill(bool &truth) { truth = below(2) == 1; }
    void fill(NanoUsd &amount) { fill(amount.value); }
    void fill(QDate &date) { date = below(9) == 0 ? QDate() : QDate(2026, 1, 1).addDays(below(4000) - 2000); }
    void fill(double &number) { number = pick(std::array{0.0, -1.0, 0.1, 1e300, 5e-324, 12345678.9, -0.3}); }
    void fill(QStringList &texts)
    {
        texts.clear();
        for (int i = below(4); i > 0; --i)
            texts.append(pick(Texts));
    }
    template<shapes::WholeNumber T>
    void fill(T &number)
    {
        using Limits = std::numeric_limits<T>;
        number = pick(std::array<T, 6>{0, 1, T(-1), Limits::min(), Limits::max(), T(1'700'000'000'123)});
    }
    template<shapes::NamedEnum E>
    void fill(E &value)
    {
        std::vector<E> all;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>(
            [&](auto each) { all.push_back(each.value); });
        value = pick(all);
    }
    template<typename T>
    void fill(std::optional<T> &value)
    {
        value.reset();
        if (below(2) == 1)
            fill(value.emplace());
    }
    template<typename T>
    void fill(std::vector<T> &values)
    {
        values.resize(std::size_t(below(4)));
        for (T &each : values)
            fill(each);
    }
    void fill(SqlCell &cell)
    {
        const int kind = below(4);
        if (kind == 1)
            fill(cell.emplace<qint64>());
        else if (kind == 2)
            cell = below(2) ? 2.0 : 0.1;
        else if (kind == 3)
            fill(cell.emplace<QString>());
    }
    template<typename T, std::size_t N>
    void fill(std::array<T, N> &values)
    {
        for (T &each : values)
            fill(each);
    }
    template<shapes::Described T>
    void fill(T &object)
    {
        shapes::forEachField(object, [this](std::string_view, auto &member) { fill(member); });
    }

private:
    static const inline std::array Texts{u""_s,
                                         u"plain"_s,
                                         u"a\"b\\c\n\t"_s,
                                         QString(QChar(0x202e)) + u"desrever"_s,
                                         u"žluťoučký 集合 🦊"_s,
                                         QString(QChar(0)) + u"nul"_s};
    std::mt19937 m_random;
};

/// A filled variant of each alternative in turn.
template<typename Variant, typename Check, std::size_t... I>
void forEachAlternative(Filler &filler, Check check, std::index_sequence<I...>)
{
    (
        [&] {
            Variant value(std::in_place_index<I>);
            filler.fill(std::get<I>(value));
            check(I, value);
        }(),
        ...);
}

/// Whether `value` has the form that a schema asks for; `$ref` leads into `definitions`.
bool fits(const QJsonValue &value, const QJsonObject &schema, const QJsonObject &definitions)
{
    if (const auto reference = schema.value(u"$ref"_s); reference.isString())
        return fits(value, definitions.value(reference.toString().section(u'/', -1)).toObject(), definitions);
    if (const auto any = schema.value(u"anyOf"_s); any.isArray()) {
        for (const QJsonValue each : any.toArray()) {
            if (fits(value, each.toObject(), definitions))
                return true;
        }
        return false;
    }
    const QJsonValue type = schema.value(u"type"_s);
    const auto is = [&](const QString &name) { return type == name || type.toArray().contains(name); };
    if (value.isNull())
        return is(u"null"_s);
    if (value.isBool())
        return is(u"boolean"_s);
    if (value.isDouble())
        return is(u"number"_s) || (is(u"integer"_s) && value.toInteger(0) == value.toInteger(1));
    if (value.isString())
        return is(u"string"_s) && (!schema.contains(u"enum"_s) || schema.value(u"enum"_s).toArray().contains(value));
    if (value.isArray()) {
        for (const QJsonValue each : value.toArray()) {
            if (!fits(each, schema.value(u"items"_s).toObject(), definitions))
                return false;
        }
        return is(u"array"_s);
    }
    const QJsonObject properties = schema.value(u"properties"_s).toObject(), object = value.toObject();
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (!properties.contains(each.key()) || !fits(*each, properties.value(each.key()).toObject(), definitions))
            return false;
    }
    return is(u"object"_s) && object.size() == properties.size();
}

QString refused(std::string_view question, const QByteArray &json)
{
    const auto decoded = decodeQuestion(questionIndex(question).value(), json);
    return decoded ? u"accepted"_s : decoded.error().message;
}

} // namespace

class TestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyQuestionComesBackAsItWas()
    {
        Filler filler(1);
        for (int round = 0; round < 50; ++round) {
            forEachAlternative<Question>(
                filler,
                [](std::size_t index, const Question &question) {
                    const auto back = decodeQuestion(index, encode(question));
                    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
                    QVERIFY2(*back == question, encode(question).constData());
                },
                std::make_index_sequence<std::variant_size_v<AnyQuestion>>());
        }
    }

    void everyAnswerComesBackAsItWas()
    {
        Filler filler(2);
        for (int round = 0; round < 50; ++round) {
            forEachAlternative<Answer>(
                filler,
                [](std::size_t index, const Answer &answer) {
                    const auto back = decodeAnswer(index, encode(answer));
                    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
                    QVERIFY2(*back == answer, encode(answer).constData());
                },
                std::make_index_sequence<std::variant_size_v<AnyAnswer>>());
        }
    }

    void everyAnswerFitsItsSchema()
    {
        Filler filler(3);
        for (int round = 0; round < 20; ++round) {
            forEachAlternative<Answer>(
                filler,
                [](std::size_t index, const Answer &answer) {
                    QJsonObject definitions;
                    const QJsonObject schema = answerSchema(index, definitions);
                    const QJsonObject json = QJsonDocument::fromJson(encode(answer)).object();
                    QVERIFY2(fits(json, schema, definitions), encode(answer).constData());
                },
                std::make_index_sequence<std::variant_size_v<AnyAnswer>>());
        }
    }

    void namesAreUniqueAndFound()
    {
        QCOMPARE(questionNames().size(), std::variant_size_v<AnyQuestion>);
        for (std::size_t i = 0; i < questionNames().size(); ++i)
            QCOMPARE(questionIndex(questionNames()[i]), i);
        QCOMPARE(questionIndex("nothing"), std::nullopt);
    }

    void whatAQuestionLeavesOutKeepsItsDefault()
    {
        const auto decoded = decodeQuestion(questionIndex("timeline").value(), R"({"filter":{"text":"x"}})");
        QVERIFY(decoded);
        TimelineQuestion expected;
        expected.filter.text = u"x"_s;
        QCOMPARE(std::get<TimelineQuestion>(*decoded), expected);
    }

    void aWrongQuestionIsRefusedWithItsPlace()
    {
        QCOMPARE(refused("timeline", R"({"filter":{"range":{"beginMs":"soon"}}})"),
                 u"filter.range.beginMs: a whole number is needed"_s);
        QCOMPARE(refused("timeline", R"({"filter":{"agent":["x"]}})"), u"filter.agent: there is no such field"_s);
        QCOMPARE(refused("timeline", R"({"bucketMs":1.5})"), u"bucketMs: a whole number is needed"_s);
        QCOMPARE(refused("timeline", R"({"mostBuckets":3000000000})"), u"mostBuckets: the number is too large"_s);
        QCOMPARE(refused("usage", R"({"grouping":"Hourly"})"), u"grouping: the name is not known"_s);
        QCOMPARE(refused("transcript-page", R"({"entries":[{},{"block":null}]})"),
                 u"entries.1.block: a whole number is needed"_s);
        QCOMPARE(refused("timeline", "[]"), u"a JSON object is needed"_s);
        QVERIFY(refused("timeline", "{").startsWith(u"not JSON at byte"));
    }

    void anAnswerOfAnotherVersionIsUnderstoodAsFarAsItGoes()
    {
        const auto decoded =
            decodeAnswer(questionIndex("pulse").value(),
                         R"({"status":"Purple","nowMs":7,"mood":"fine","fields":[{"colour":"Pink"}]})");
        QVERIFY(decoded);
        PulseAnswer expected;
        expected.nowMs = 7;
        expected.fields.emplace_back();
        QCOMPARE(std::get<PulseAnswer>(*decoded), expected);
    }
};

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"

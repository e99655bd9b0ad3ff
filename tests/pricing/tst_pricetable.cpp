// SPDX-License-Identifier: GPL-3.0-or-later
#include "pricing/pricetable.h"

#include "base/timerange.h"

#include <QDateTime>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

PriceTable builtIn()
{
    const Result<PriceTable> table = PriceTable::load();
    return table ? *table : PriceTable();
}

Result<PriceTable> tableOf(std::vector<QByteArray> texts)
{
    return PriceTable::fromJson(texts);
}

BillablePart part(const char *model, TokenUsage tokens)
{
    BillablePart part;
    part.model = model;
    part.tokens = tokens;
    return part;
}

/// The cost of one part in nano-USD; -1: no price.
qint64 nano(const PriceTable &table, const BillablePart &part, qint64 timeMs = NoTime)
{
    const auto costs = table.cost(std::span(&part, 1), timeMs);
    return costs.at(0) ? costs.at(0)->value : -1;
}

qint64 at(int year, int month, int day)
{
    return QDateTime(QDate(year, month, day), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
}

} // namespace

class TestPriceTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiveKindsOfToken_haveTheirOwnPrices();
    void iterations_areBilledAtTheirOwnModel();
    void fastMode_multipliesAllTokens();
    void usGeography_multipliesAllTokens();
    void batch_isHalf();
    void webSearch_comesOnTopAndIsNotMultiplied();
    void largePrompt_paysTheHigherPriceForAllTokens();
    void validFrom_choosesThePriceOfTheDay();
    void userFile_overridesModelByModel();
    void unknownModel_hasNoPrice();
    void parts_addUpToTheCallRoundedOnce();
    void everyListedModel_hasAPrice_data();
    void everyListedModel_hasAPrice();
    void canonicalModel_dropsWhatDoesNotChangeThePrice_data();
    void canonicalModel_dropsWhatDoesNotChangeThePrice();
    void badFile_isRefusedWithFileModelAndField_data();
    void badFile_isRefusedWithFileModelAndField();
    void fingerprint_followsThePrices();
    void absurdCounts_doNotOverflow();
};

void TestPriceTable::fiveKindsOfToken_haveTheirOwnPrices()
{
    // The run `text` of the captures: 4 in, 57 out, 20,131 read, 911 written for 5 minutes and 103 for 1 hour.
    // 4*3 + 57*15 + 20131*0.30 + 911*3.75 + 103*6 = 10,940.55 USD per million = 0.01094055 USD
    QCOMPARE(nano(builtIn(), part("claude-sonnet-4-5-20250929", {4, 57, 20131, 911, 103})), 10'940'550);
    QCOMPARE(nano(builtIn(), part("claude-sonnet-4-5", {0, 0, 0, 1000, 0})), 3'750'000);
    QCOMPARE(nano(builtIn(), part("claude-sonnet-4-5", {0, 0, 0, 0, 1000})), 6'000'000);
    QCOMPARE(nano(builtIn(), part("gpt-5.6", {1000, 100, 2000, 40, 0})), 5'000'000 + 3'000'000 + 1'000'000 + 250'000);
}

void TestPriceTable::iterations_areBilledAtTheirOwnModel()
{
    const std::vector<BillablePart> parts = {part("claude-fable-5", {10, 0, 0, 21874, 0}),
                                             part("claude-opus-4-8", {10, 100, 0, 0, 0})};
    const auto costs = builtIn().cost(parts, NoTime);
    QCOMPARE(costs.at(0)->value, 10 * 10'000 + 21874 * 12'500);
    QCOMPARE(costs.at(1)->value, 10 * 5'000 + 100 * 25'000);
}

void TestPriceTable::fastMode_multipliesAllTokens()
{
    BillablePart call = part("claude-opus-5", {1000, 1000, 1000, 0, 0});
    QCOMPARE(nano(builtIn(), call), 5'000'000 + 25'000'000 + 500'000);
    call.fast = true;
    QCOMPARE(nano(builtIn(), call), 10'000'000 + 50'000'000 + 1'000'000);
}

void TestPriceTable::usGeography_multipliesAllTokens()
{
    BillablePart call = part("claude-opus-4-6", {1000, 1000, 1000, 1000, 1000});
    call.usOnly = true;
    QCOMPARE(nano(builtIn(), call), (5'000'000 + 25'000'000 + 500'000 + 6'250'000 + 10'000'000) * 11 / 10);
    call.fast = true; // the factors stack
    QCOMPARE(nano(builtIn(), call), 46'750'000LL * 11 / 10 * 6);
    call = part("claude-opus-4-5", {1000, 0, 0, 0, 0});
    call.usOnly = true;
    QCOMPARE(nano(builtIn(), call), 5'000'000);
}

void TestPriceTable::batch_isHalf()
{
    BillablePart call = part("claude-haiku-4-5", {1000, 1000, 0, 0, 0});
    call.batch = true;
    QCOMPARE(nano(builtIn(), call), (1'000'000 + 5'000'000) / 2);
}

void TestPriceTable::webSearch_comesOnTopAndIsNotMultiplied()
{
    BillablePart call = part("claude-sonnet-5", {1000, 0, 0, 0, 0});
    call.webSearches = 3;
    call.batch = true;
    QCOMPARE(nano(builtIn(), call), 1'000'000 + 3 * 10'000'000);
}

void TestPriceTable::largePrompt_paysTheHigherPriceForAllTokens()
{
    QCOMPARE(nano(builtIn(), part("claude-sonnet-4-5", {0, 10, 200'000, 0, 0})), 200'000 * 300 + 10 * 15'000);
    QCOMPARE(nano(builtIn(), part("claude-sonnet-4-5", {1, 10, 200'000, 0, 0})),
             1 * 6'000 + 200'000 * 600 + 10 * 22'500);
    QCOMPARE(nano(builtIn(), part("claude-sonnet-4-6", {1, 10, 200'000, 0, 0})),
             1 * 3'000 + 200'000 * 300 + 10 * 15'000);
    QCOMPARE(nano(builtIn(), part("gpt-5.4", {272'001, 10, 0, 0, 0})), 272'001LL * 5'000 + 10 * 15'000);
}

void TestPriceTable::validFrom_choosesThePriceOfTheDay()
{
    const auto table = tableOf({R"({"models": {"m": [
        {"valid_from": "2026-09-01", "input": 4, "output": 8},
        {"valid_from": "2026-01-01", "input": 2, "output": 8}]}})"});
    QVERIFY(table);
    const BillablePart call = part("m", {1000, 0, 0, 0, 0});
    QCOMPARE(nano(*table, call, at(2025, 12, 31)), -1);
    QCOMPARE(nano(*table, call, at(2026, 1, 1)), 2'000'000);
    QCOMPARE(nano(*table, call, at(2026, 9, 1) - 1), 2'000'000);
    QCOMPARE(nano(*table, call, at(2026, 9, 1)), 4'000'000);
    QCOMPARE(nano(*table, call, NoTime), 4'000'000);
}

void TestPriceTable::userFile_overridesModelByModel()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"prices.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"models": {"anthropic/claude-opus-5": {"input": "1.5", "output": 2}, "house-model": {"input": 1, "output": 1}}})");
    file.close();
    const auto table = PriceTable::load(path);
    QVERIFY(table);
    QCOMPARE(nano(*table, part("claude-opus-5", {1000, 0, 1000, 0, 0})), 1'500'000 + 150'000);
    QCOMPARE(nano(*table, part("house-model", {1000, 0, 1000, 0, 0})), 2'000'000);
    QCOMPARE(nano(*table, part("claude-sonnet-5", {1000, 0, 0, 0, 0})), 2'000'000);
    QVERIFY(PriceTable::load(folder.filePath(u"missing.json"_s)));
}

void TestPriceTable::unknownModel_hasNoPrice()
{
    QCOMPARE(nano(builtIn(), part("mystery-model-9", {1000, 0, 0, 0, 0})), -1);
    QCOMPARE(nano(builtIn(), part("", {1000, 0, 0, 0, 0})), -1);
    QCOMPARE(nano(builtIn(), part("gpt-5.3-codex-spark", {1000, 0, 0, 0, 0})), -1);
    const std::vector<BillablePart> parts = {part("mystery", {1, 1, 0, 0, 0}),
                                             part("claude-sonnet-5", {1000, 0, 0, 0, 0})};
    const auto costs = builtIn().cost(parts, NoTime);
    QVERIFY(!costs.at(0));
    QCOMPARE(costs.at(1)->value, 2'000'000);
}

void TestPriceTable::parts_addUpToTheCallRoundedOnce()
{
    // 0.0004 USD per million: one token is 0.4 nano-dollars, three are 1.2, which is 1 and not 3 * 0.
    const auto table = tableOf({R"({"models": {"tiny": {"input": "0.0004", "output": 0}}})"});
    QVERIFY(table);
    const std::vector<BillablePart> parts(3, part("tiny", {1, 0, 0, 0, 0}));
    const auto costs = table->cost(parts, NoTime);
    QCOMPARE(costs.at(0)->value + costs.at(1)->value + costs.at(2)->value, 1);
}

void TestPriceTable::everyListedModel_hasAPrice_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<qint64>("input");
    QTest::addColumn<qint64>("output");
    const struct {
        const char *model;
        qint64 input, output;
    } rows[] = {{"claude-fable-5", 10000, 50000},
                {"claude-opus-5", 5000, 25000},
                {"claude-opus-4-8", 5000, 25000},
                {"claude-opus-4-7", 5000, 25000},
                {"claude-opus-4-6", 5000, 25000},
                {"claude-opus-4-5-20251101", 5000, 25000},
                {"claude-opus-4-1-20250805", 15000, 75000},
                {"claude-opus-4-20250514", 15000, 75000},
                {"claude-sonnet-5", 2000, 10000},
                {"claude-sonnet-4-6", 3000, 15000},
                {"claude-sonnet-4-20250514", 3000, 15000},
                {"claude-haiku-4-5-20251001", 1000, 5000},
                {"claude-3-5-haiku-20241022", 800, 4000},
                {"gpt-5.6-sol", 5000, 30000},
                {"gpt-5.6-terra", 2000, 12000},
                {"gpt-5.6-luna", 200, 1200},
                {"gpt-5.5", 5000, 30000},
                {"gpt-5.4", 2500, 15000},
                {"gpt-5.4-mini", 750, 4500},
                {"gpt-5.3-codex", 1750, 14000},
                {"gpt-5.2", 1750, 14000},
                {"gpt-5.1-codex-max", 1250, 10000},
                {"gpt-5", 1250, 10000},
                {"gpt-5-mini", 250, 2000},
                {"gemini-3.1-pro-preview", 2000, 12000},
                {"gemini-3-flash-preview", 500, 3000},
                {"gemini-3.5-flash", 1500, 9000},
                {"gemini-3.6-flash", 1500, 7500},
                {"gemini-2.5-pro", 1250, 10000},
                {"gemini-2.5-flash", 300, 2500}};
    for (const auto &row : rows)
        QTest::newRow(row.model) << QByteArray(row.model) << row.input << row.output;
}

void TestPriceTable::everyListedModel_hasAPrice()
{
    QFETCH(QByteArray, model);
    QFETCH(qint64, input);
    QFETCH(qint64, output);
    QCOMPARE(nano(builtIn(), part(model.constData(), {1, 0, 0, 0, 0})), input);
    QCOMPARE(nano(builtIn(), part(model.constData(), {0, 1, 0, 0, 0})), output);
}

void TestPriceTable::canonicalModel_dropsWhatDoesNotChangeThePrice_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::addColumn<QByteArray>("name");
    const std::pair<const char *, const char *> rows[] = {
        {"claude-opus-5", "claude-opus-5"},
        {"claude-sonnet-4-6[1m]", "claude-sonnet-4-6"},
        {"claude-sonnet-4-5-20250929", "claude-sonnet-4-5"},
        {"claude-sonnet-4-5-20250929[1m]", "claude-sonnet-4-5"},
        {"anthropic/claude-opus-4", "claude-opus-4"},
        {"us.anthropic.claude-sonnet-4-20250514-v1:0", "claude-sonnet-4"},
        {"anthropic.claude-3-5-haiku-20241022-v1:0", "claude-3-5-haiku"},
        {"claude-opus-4-1@20250805", "claude-opus-4-1"},
        {"gemini-2.5-pro", "gemini-2.5-pro"},
        {"gpt-5-2025-08-07", "gpt-5"},
        {"2025-08-07", "2025-08-07"},
        {"20250929", "20250929"},
        {"-20250929", "-20250929"},
        {"", ""},
        {"]", "]"},
        {"[", "["}};
    for (const auto &[model, name] : rows)
        QTest::newRow(*model ? model : "empty") << QByteArray(model) << QByteArray(name);
}

void TestPriceTable::canonicalModel_dropsWhatDoesNotChangeThePrice()
{
    QFETCH(QByteArray, model);
    QFETCH(QByteArray, name);
    QCOMPARE(QByteArray::fromStdString(canonicalModel(model.toStdString())), name);
}

void TestPriceTable::badFile_isRefusedWithFileModelAndField_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("names");
    QTest::newRow("not JSON") << QByteArray("{") << u"price table 1"_s;
    QTest::newRow("no models") << QByteArray("{}") << u"models"_s;
    QTest::newRow("no object") << QByteArray(R"({"models": {"m": 3}})") << u"m"_s;
    QTest::newRow("no input") << QByteArray(R"({"models": {"m": {"output": 1}}})") << u"\"input\""_s;
    QTest::newRow("misspelt") << QByteArray(R"({"models": {"m": {"input": 1, "output": 1, "cache_raed": 1}}})")
                              << u"\"cache_raed\""_s;
    QTest::newRow("negative") << QByteArray(R"({"models": {"m": {"input": -1, "output": 1}}})") << u"\"input\""_s;
    QTest::newRow("words") << QByteArray(R"({"models": {"m": {"input": "cheap", "output": 1}}})") << u"\"input\""_s;
    QTest::newRow("not a number") << QByteArray(R"({"models": {"m": {"input": "nan", "output": 1}}})")
                                  << u"\"input\""_s;
    QTest::newRow("decimals") << QByteArray(R"({"models": {"m": {"input": "0.0000001", "output": 1}}})")
                              << u"\"input\""_s;
    QTest::newRow("factor") << QByteArray(R"({"models": {"m": {"input": 1, "output": 1, "fast": 11}}})")
                            << u"\"fast\""_s;
    QTest::newRow("date") << QByteArray(R"({"models": {"m": {"input": 1, "output": 1, "valid_from": "soon"}}})")
                          << u"\"valid_from\""_s;
    QTest::newRow("step") << QByteArray(R"({"models": {"m": {"input": 1, "output": 1, "above": {"input": 2}}}})")
                          << u"\"prompt_tokens\""_s;
    QTest::newRow("schema") << QByteArray(R"({"schema": "glasshouse.prices.v2", "models": {}})") << u"schema"_s;
}

void TestPriceTable::badFile_isRefusedWithFileModelAndField()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, names);
    const auto table = tableOf({text});
    QVERIFY(!table);
    QCOMPARE(table.error().code, Error::Code::Corrupt);
    QVERIFY2(table.error().message.contains(names), qPrintable(table.error().message));
}

void TestPriceTable::fingerprint_followsThePrices()
{
    const QByteArray one = R"({"models": {"m": {"input": 1, "output": 1}}})";
    const QByteArray same =
        R"({ "schema": "glasshouse.prices.v1", "models": {"m": [{"output": "1.0", "input": 1.0, "note": "x"}]}})";
    const QByteArray other = R"({"models": {"m": {"input": 1, "output": 1, "fast": 2}}})";
    QVERIFY(!tableOf({one})->fingerprint().isEmpty());
    QCOMPARE(tableOf({one})->fingerprint(), tableOf({same})->fingerprint());
    QVERIFY(tableOf({one})->fingerprint() != tableOf({other})->fingerprint());
    QCOMPARE(tableOf({one, other})->fingerprint(), tableOf({other})->fingerprint());
    QCOMPARE(builtIn().fingerprint(), builtIn().fingerprint());
}

void TestPriceTable::absurdCounts_doNotOverflow()
{
    constexpr qint64 huge = std::numeric_limits<qint64>::max() / 4;
    BillablePart call = part("claude-opus-4-6", {huge, huge, huge, 0, 0});
    call.fast = call.usOnly = true;
    QVERIFY(nano(builtIn(), call) > 0);
    QCOMPARE(nano(builtIn(), part("claude-opus-5", {-5, -5, 0, 0, 0})), 0);
}

QTEST_GUILESS_MAIN(TestPriceTable)
#include "tst_pricetable.moc"

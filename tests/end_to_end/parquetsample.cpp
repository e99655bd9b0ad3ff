// SPDX-License-Identifier: GPL-3.0-or-later
// parquetsample FILE ROWS SEED: writes a Parquet file of every kind of column, and to standard output each row's cells as one
// JSON array of texts and nulls. With KIND "wide" instead of a seed: texts that fill row groups long before their rows do.
#include "base/jsonwriter.h"
#include "base/parquetwriter.h"

#include <QFile>
#include <QString>

#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <random>

using namespace glasshouse;

namespace {

constexpr std::array<const char *, 9> Texts{"",
                                            "plain",
                                            "Příliš žluťoučký kůň",
                                            "日本語のテキスト",
                                            "😀👩‍👩‍👧",
                                            "a\tb\nc\"d'e,f;g\\h",
                                            "ﷺ مرحبا",
                                            "0",
                                            "ß"};

class Sample
{
public:
    Sample(quint64 seed) : m_random(seed), m_writer(columns()) {}

    void addRow(qint64 row)
    {
        JsonWriter cells;
        cells.beginArray();
        m_writer.integer(row), cells.value(std::to_string(row));
        maybe(cells, [&] { addInteger(cells); });
        addReal(cells);
        maybe(cells, [&] { addReal(cells); });
        addBoolean(cells);
        maybe(cells, [&] { addBoolean(cells); });
        addText(cells);
        maybe(cells, [&] { addText(cells); });
        addTime(cells);
        maybe(cells, [&] { addTime(cells); });
        addMoney(cells);
        maybe(cells, [&] { addMoney(cells); });
        m_writer.null(), cells.null();
        cells.endArray();
        const QByteArray line = cells.take();
        std::fwrite(line.constData(), 1, std::size_t(line.size()), stdout);
        std::fputc('\n', stdout);
    }

    ParquetWriter &writer() { return m_writer; }

private:
    static std::vector<ParquetColumn> columns()
    {
        std::vector<ParquetColumn> all{{"row", ParquetType::Int64, false}, {"int64_null", ParquetType::Int64, true}};
        for (const auto &[name, type] : {std::pair("double", ParquetType::Double),
                                         {"boolean", ParquetType::Boolean},
                                         {"text", ParquetType::Text},
                                         {"time", ParquetType::TimeMs},
                                         {"money", ParquetType::Money}}) {
            all.push_back({name, type, false});
            all.push_back({std::string(name) + "_null", type, true});
        }
        all.push_back({"nothing", ParquetType::Text, true});
        return all;
    }

    /// Null in streaks and one by one.
    template<typename Add>
    void maybe(JsonWriter &cells, Add add)
    {
        if (const quint64 row = quint64(m_writer.rows()); (row / 5'000) % 2 == 1 || m_random() % 3 == 0) {
            m_writer.null();
            cells.null();
        } else {
            add();
        }
    }

    void addInteger(JsonWriter &cells)
    {
        const qint64 value = m_random() % 50 == 0 ? std::numeric_limits<qint64>::min()
            : m_random() % 50 == 0                ? std::numeric_limits<qint64>::max()
                                                  : qint64(m_random());
        m_writer.integer(value), cells.value(std::to_string(value));
    }

    void addReal(JsonWriter &cells)
    {
        const quint64 pick = m_random() % 40;
        const double value = pick == 0 ? std::numeric_limits<double>::infinity()
            : pick == 1                ? -0.0
            : pick == 2                ? std::numeric_limits<double>::denorm_min()
            : pick == 3                ? std::numeric_limits<double>::max()
            : pick == 4                ? std::nan("")
                                       : std::ldexp(double(qint64(m_random())), int(m_random() % 200) - 130);
        char text[40];
        std::snprintf(text, sizeof text, "%.17g", value);
        m_writer.real(value), cells.value(static_cast<const char *>(text));
    }

    void addBoolean(JsonWriter &cells)
    {
        const bool value = m_random() % 2 == 0;
        m_writer.boolean(value), cells.value(value);
    }

    void addText(JsonWriter &cells)
    {
        std::string text = Texts[m_random() % Texts.size()];
        if (m_random() % 4 == 0)
            text += std::to_string(m_random());
        m_writer.text(text), cells.value(text);
    }

    void addTime(JsonWriter &cells)
    {
        const qint64 ms = m_random() % 20 == 0 ? -1 : qint64(m_random() % 4'000'000'000'000);
        m_writer.integer(ms), cells.value(std::to_string(ms));
    }

    void addMoney(JsonWriter &cells)
    {
        constexpr qint64 Most = 999'999'999'999'999'999;
        const qint64 value = m_random() % 10 == 0 ? -Most : qint64(m_random() % quint64(Most));
        m_writer.money({value}), cells.value(std::to_string(value));
    }

    std::mt19937_64 m_random;
    ParquetWriter m_writer;
};

void addWide(ParquetWriter &writer, std::mt19937_64 &random)
{
    std::string text(1U << 14U, ' ');
    for (char &c : text) // what does not pack
        c = char(' ' + random() % 95);
    writer.text(text);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return 2;
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    const qint64 rows = QByteArray(argv[2]).toLongLong();
    const QByteArray kind = argv[3];
    Sample sample(kind.toULongLong());
    ParquetWriter wide({{"text", ParquetType::Text, false}});
    std::mt19937_64 random(1);
    ParquetWriter &writer = kind == "wide" ? wide : sample.writer();
    std::size_t largest = 0;
    for (qint64 row = 0; row < rows; ++row) {
        kind == "wide" ? addWide(wide, random) : sample.addRow(row);
        const std::string bytes = writer.take();
        largest = std::max(largest, bytes.size());
        file.write(bytes.data(), qint64(bytes.size()));
    }
    const std::string end = writer.finish();
    file.write(end.data(), qint64(end.size()));
    std::fprintf(stderr, "%zu\n", largest);
    return file.flush() ? 0 : 1;
}

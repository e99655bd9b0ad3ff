// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/body.h"
#include "store/bodydictionary.h"

#include <QTest>

#include <zstd.h>

using namespace glasshouse;

class BodyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shortBodies_areStoredAsTheyAre()
    {
        const QByteArray json = R"({"detail":"rate_limit"})";
        QCOMPARE(packBody(json), json);
    }

    void longBodies_areStoredSmaller_andComeBackWhole()
    {
        const QByteArray json = "{\"text\":\"" + QByteArray(5000, 'a') + "\"}";
        const QByteArray packed = packBody(json);
        QVERIFY(packed.size() < json.size() / 10);
        QCOMPARE(unpackBody({packed.constData(), size_t(packed.size())}).value_or(QByteArray()), json);
    }

    void whatAgentsSend_isPackedToLessThanHalf()
    {
        const QByteArray json =
            R"({"attributes":{"user.id":"5f0c","session.id":"0b7d8a52-6f0e-4a5b-9a51-6a1f4fb1a3d2","event.name":"api_request",)"
            R"("model":"claude-sonnet-4-5","input_tokens":"12","output_tokens":"345","cache_read_tokens":"6789",)"
            R"("cache_creation_tokens":"0","cost_usd":"0.0123","duration_ms":"2345"}})";
        const QByteArray packed = packBody(json);
        QVERIFY2(packed.size() < json.size() / 2, qPrintable(QString::number(packed.size())));
        QCOMPARE(unpackBody({packed.constData(), size_t(packed.size())}).value_or(QByteArray()), json);
    }

    void aFrameOfAnOlderProgram_withTheDictionaryWithoutTables_isReadAsEver()
    {
        const std::string json =
            "{\"attributes\":{\"event.name\":\"api_request\",\"text\":\"" + std::string(500, 'c') + "\"}}";
        std::string frame(1 + ZSTD_compressBound(json.size()), '\1');
        ZSTD_CCtx *const context = ZSTD_createCCtx();
        const size_t size = ZSTD_compress_usingDict(context, frame.data() + 1, frame.size() - 1, json.data(),
                                                    json.size(), bodyDictionary().data(), bodyDictionary().size(), 3);
        ZSTD_freeCCtx(context);
        QVERIFY(!ZSTD_isError(size));
        frame.resize(1 + size);
        QCOMPARE(unpackBody(frame).value_or(QByteArray()).toStdString(), json);
    }

    void bytesThatNoDictionaryKnows_comeBackAsTheyWere()
    {
        std::string text;
        for (int i = 0; i < 2000; ++i)
            text += char(1 + (i * 7919 + i / 251) % 255);
        const QByteArray json = "{" + QByteArray(text.data(), qsizetype(text.size())) + "}";
        const QByteArray packed = packBody(json);
        QCOMPARE(unpackBody({packed.constData(), size_t(packed.size())}).value_or(QByteArray()), json);
    }

    void aFrameWithoutDictionary_isReadAsEver()
    {
        const std::string json = "{\"text\":\"" + std::string(500, 'c') + "\"}";
        std::string frame(ZSTD_compressBound(json.size()), '\0');
        frame.resize(ZSTD_compress(frame.data(), frame.size(), json.data(), json.size(), 3));
        QCOMPARE(unpackBody(frame).value_or(QByteArray()).toStdString(), json);
    }

    void everyPrefixOfAPackedBody_isCorruptOrEmpty_neverACrash()
    {
        const QByteArray packed = packBody("{\"text\":\"" + QByteArray(5000, 'b') + "\"}");
        for (qsizetype length = 1; length < packed.size(); ++length) {
            const auto unpacked = unpackBody({packed.constData(), size_t(length)});
            QVERIFY(!unpacked);
            QCOMPARE(unpacked.error().code, Error::Code::Corrupt);
        }
    }
};

QTEST_GUILESS_MAIN(BodyTest)
#include "tst_body.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/fonts.h"
#include "tests/ui/cannedbackend.h"
#include "ui/filtercontroller.h"
#include "ui/pulse/pulsebar.h"
#include "ui/pulse/pulselink.h"
#include "ui/style.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

class QueueBackend : public CannedBackend
{
public:
    QueueState queue;
    QueueState queueState() const override { return queue; }
};

PulseField field(const QString &key, double value, PulseColour colour = PulseColour::Plain, const QString &text = {})
{
    PulseField made;
    made.key = key, made.value = value, made.colour = colour, made.text = text;
    return made;
}

PulseAnswer busy()
{
    PulseAnswer answer;
    answer.status = PulseAnswer::Status::Yellow;
    answer.fields = {field(u"rate"_s, 264),
                     field(u"agents"_s, 14),
                     field(u"errors"_s, 0.046, PulseColour::Bad),
                     field(u"worst"_s, 12, PulseColour::Bad, u"Bash in checkout-web"_s),
                     field(u"p95"_s, 2.4e9),
                     field(u"sources"_s, 1, PulseColour::Warning),
                     field(u"queue"_s, 0)};
    answer.fields[2].click.range = {0, 5 * 60'000};
    answer.fields[5].of = 9, answer.fields[5].forMs = 42 * 60'000;
    return answer;
}

QString worded(const std::vector<PulseField> &fields, PulseAnswer::Status status = PulseAnswer::Status::Green)
{
    PulseAnswer answer;
    answer.status = status;
    answer.fields = fields;
    const Format format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone::utc());
    return PulseSentence::plain(PulseSentence::make(answer, format)).replace(u'\u202f', u' ');
}

} // namespace

class PulseBarTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        loadFonts();
        QApplication::setFont(font(TextRole::Body));
        QApplication::setPalette(palette(Theme::dark()));
    }

    void init()
    {
        m_answer = busy();
        m_backend = std::make_unique<QueueBackend>();
        m_backend->answers = [this](const Question &question) -> std::optional<Answer> {
            if (std::get_if<PulseQuestion>(&question))
                return Answer(m_answer);
            return std::nullopt;
        };
        m_filter = std::make_unique<FilterController>();
        m_filter->setZone(u"UTC"_s);
        m_filter->setNow(CannedBackend::NowMs);
        m_bar = std::make_unique<PulseBar>(*m_backend, *m_filter, nullptr);
        m_bar->resize(1600, PulseBar::Height);
    }

    void cleanup()
    {
        m_bar.reset();
        m_filter.reset();
        m_backend.reset();
    }

    void allFields_areOneSentence()
    {
        open();
        QCOMPARE(plain(m_bar->sentence()),
                 u"Needs a look: 264 events/min from 14 agents, 4.6 % errors in the last 5 min, mostly Bash in "
                 "checkout-web. p95 is 2.4 s, 1 of 9 sources silent for 42 min, queue empty."_s);
        QCOMPARE(m_bar->shownSentence(), m_bar->sentence());
        QCOMPARE(m_bar->links().size(), m_answer.fields.size());
    }

    void everyCombination_isASentenceOfItsOwn_data()
    {
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<QString>("said");
        const auto row = [](const QString &keys, const QString &said) {
            QTest::newRow(qPrintable(keys)) << keys.split(u' ', Qt::SkipEmptyParts) << said;
        };
        row(u""_s, u"nothing is happening."_s);
        row(u"rate"_s, u"7 events/min."_s);
        row(u"rate agents"_s, u"7 events/min from 7 agents."_s);
        row(u"rate errors"_s, u"7 events/min, 700.0 % errors in the last 5 min."_s);
        row(u"rate worst"_s, u"7 events/min."_s);
        row(u"rate agents errors worst"_s,
            u"7 events/min from 7 agents, 700.0 % errors in the last 5 min, mostly it."_s);
        row(u"p95 queue"_s, u"p95 is 0 ms, queue 7 waiting."_s);
        row(u"sources"_s, u"7 of 0 sources silent."_s);
        row(u"sources queue"_s, u"7 of 0 sources silent, queue 7 waiting."_s);
        row(u"queue"_s, u"Queue 7 waiting."_s);
        row(u"trouble rate"_s, u"it. 7 events/min."_s);
        row(u"quarantine users"_s, u"7 records refused by the store, 7 people in a day."_s);
        row(u"users"_s, u"7 people in a day."_s);
    }
    void everyCombination_isASentenceOfItsOwn()
    {
        QFETCH(QStringList, keys);
        QFETCH(QString, said);
        std::vector<PulseField> fields;
        for (const QString &key : keys)
            fields.push_back(field(key, 7, PulseColour::Plain, u"it"_s));
        QCOMPARE(worded(fields).replace(u"700 %"_s, u"700.0 %"_s), u"All is well: "_s + said);
    }

    void zeroAndOne_haveTheirOwnWords()
    {
        QCOMPARE(worded({field(u"rate"_s, 3), field(u"agents"_s, 1), field(u"errors"_s, 0)}),
                 u"All is well: 3 events/min from 1 agent, no errors in the last 5 min."_s);
        PulseField all = field(u"sources"_s, 0);
        all.of = 9;
        QCOMPARE(worded({all}), u"All is well: 9 sources heard."_s);
        QCOMPARE(worded({field(u"quarantine"_s, 1)}, PulseAnswer::Status::Red),
                 u"Trouble: 1 record refused by the store."_s);
    }

    void quiet_saysSinceWhen()
    {
        PulseField rate = field(u"rate"_s, 0);
        rate.click.range = {0, 5 * 60'000};
        QCOMPARE(worded({rate}), u"All is well: no events in the last 5 min."_s);
        rate.forMs = 42 * 60'000;
        QCOMPARE(worded({rate}), u"All is well: no events in the last 5 min, the last one 42 min ago."_s);
        QCOMPARE(worded({field(u"rate"_s, 0.4)}), u"All is well: 0.4 events/min."_s);
    }

    void namesFromOutside_areShownAsTheyStand()
    {
        const QString name = u"{rate} <b>x</b> %1\u202e"_s;
        QCOMPARE(worded({field(u"rate"_s, 1), field(u"errors"_s, 0.5), field(u"worst"_s, 1, PulseColour::Bad, name)}),
                 u"All is well: 1 event/min, 50 % errors in the last 5 min, mostly {rate} <b>x</b> %1\\u202e."_s);
    }

    void tab_walksThroughTheFields_andEnterActivates()
    {
        open();
        QSignalSpy activated(m_bar.get(), &PulseBar::fieldActivated);
        const auto links = m_bar->links();
        links.front()->setFocus(Qt::TabFocusReason);
        for (size_t i = 0; i < links.size(); ++i) {
            QCOMPARE(QApplication::focusWidget(), links[i]);
            QTest::keyClick(links[i], Qt::Key_Return);
            QCOMPARE(activated.back().front().value<PulseField>().key, m_answer.fields[i].key);
            if (i + 1 < links.size())
                QTest::keyClick(links[i], Qt::Key_Tab);
        }
        QCOMPARE(size_t(activated.count()), links.size());
    }

    void click_givesTheFieldWithItsFilter()
    {
        m_answer.fields[2].click.events.failures = true;
        open();
        QSignalSpy activated(m_bar.get(), &PulseBar::fieldActivated);
        QTest::mouseClick(m_bar->links()[2], Qt::LeftButton);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.front().front().value<PulseField>(), m_answer.fields[2]);
    }

    void focus_staysOnItsField_whenTheAnswerChanges()
    {
        open();
        m_bar->links()[1]->setFocus(Qt::TabFocusReason);
        m_answer.fields.erase(m_answer.fields.begin() + 2, m_answer.fields.begin() + 4);
        m_answer.fields[1].value = 15;
        askAgain();
        QTRY_VERIFY(plain(m_bar->sentence()).contains(u"15 agents"_s));
        QCOMPARE(QApplication::focusWidget(), m_bar->links()[1]);
    }

    void narrow_secondaryFieldsGoFirst_andNoNumberIsCut()
    {
        open();
        const QStringList whole = texts();
        size_t before = m_bar->links().size();
        for (int width = 1600; width >= 480; width -= 40) {
            m_bar->resize(width, PulseBar::Height);
            QVERIFY(m_bar->links().size() <= before);
            before = m_bar->links().size();
            for (const PulseLink *link : m_bar->links()) {
                QVERIFY(link->geometry().right() <= width);
                if (!whole.contains(link->text()))
                    QVERIFY2(u"Bash in checkout-web"_s.startsWith(link->text().chopped(1)), qPrintable(link->text()));
            }
        }
        m_bar->resize(960, PulseBar::Height);
        const QString shown = plain(m_bar->shownSentence());
        QVERIFY2(shown.contains(u"264 events/min"_s) && shown.contains(u"4.6 % errors"_s), qPrintable(shown));
        QVERIFY2(shown.contains(u"1 of 9 sources silent"_s), qPrintable(shown)); // it deserves a look
        QVERIFY(!shown.contains(u"queue"_s));
        QVERIFY(plain(m_bar->sentence()).contains(u"queue empty"_s)); // said to assistants all the same
    }

    void questions_carryTheQueue_andAreNotTooMany()
    {
        m_backend->queue = {12, 3400, u"disk full"_s};
        open();
        const auto asked = m_backend->askedFor<PulseQuestion>();
        QCOMPARE(asked.size(), 1U);
        QCOMPARE(asked.front().queueRecords, 12);
        QCOMPARE(asked.front().queueBytes, 3400);
        QCOMPARE(asked.front().trouble, u"disk full"_s);
        for (int i = 0; i < 20; ++i)
            Q_EMIT m_backend->dataChanged();
        QCOMPARE(m_backend->askedFor<PulseQuestion>().size(), 1U);
        QTRY_COMPARE_WITH_TIMEOUT(m_backend->askedFor<PulseQuestion>().size(), 2U, PulseBar::LeastMs + 2000);
    }

    void hidden_itDoesNotAsk()
    {
        Q_EMIT m_backend->opened();
        Q_EMIT m_backend->dataChanged();
        QVERIFY(m_backend->askedFor<PulseQuestion>().empty());
        m_bar->show();
        QCOMPARE(m_backend->askedFor<PulseQuestion>().size(), 1U);
    }

    void whenItWasChecked_isSaid()
    {
        open();
        QCOMPARE(m_bar->checkedText(), u"checked now"_s);
        m_filter->setNow(CannedBackend::NowMs + 7000);
        QCOMPARE(plain(m_bar->checkedText()), u"checked 7 s ago"_s);
    }

    void failure_isSaid_andGoesWithTheNextAnswer()
    {
        m_backend->failure = u"the store is locked"_s;
        show();
        Q_EMIT m_backend->opened();
        QTRY_COMPARE(m_bar->sentence(), u"The pulse could not be taken: the store is locked"_s);
        QVERIFY(m_bar->links().empty());
        m_backend->failure.clear();
        askAgain();
        QTRY_VERIFY(m_bar->sentence().startsWith(u"Needs a look"_s));
    }

    void grabs()
    {
        const QString folder = qEnvironmentVariable("GLASSHOUSE_GRAB_DIR");
        if (folder.isEmpty())
            QSKIP("set GLASSHOUSE_GRAB_DIR to get pictures of the bar");
        QVERIFY(QDir().mkpath(folder));
        open();
        for (const bool dark : {true, false}) {
            const Theme &theme = dark ? Theme::dark() : Theme::light();
            QApplication::setPalette(palette(theme));
            qApp->setStyleSheet(styleSheet(theme));
            const QString name = dark ? u"dark"_s : u"light"_s;
            for (const int width : {1526, 1214, 960, 640}) {
                m_bar->resize(width, PulseBar::Height);
                QVERIFY(m_bar->grab().save(u"%1/pulse-%2-%3.png"_s.arg(folder).arg(width).arg(name)));
            }
            m_bar->resize(1526, PulseBar::Height);
            m_bar->links()[2]->setFocus(Qt::TabFocusReason);
            QVERIFY(m_bar->grab().save(u"%1/pulse-focus-%2.png"_s.arg(folder, name)));
            m_bar->links()[2]->clearFocus();
        }
    }

private:
    static QString plain(QString text) { return text.replace(u'\u202f', u' '); }
    void show()
    {
        m_bar->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_bar.get()));
        m_bar->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    }
    void open()
    {
        show();
        Q_EMIT m_backend->opened();
        QTRY_VERIFY(!m_bar->links().empty());
    }
    void askAgain() { Q_EMIT m_backend->opened(); }
    QStringList texts() const
    {
        QStringList found;
        for (const PulseLink *link : m_bar->links())
            found << link->text();
        return found;
    }

    PulseAnswer m_answer;
    std::unique_ptr<QueueBackend> m_backend;
    std::unique_ptr<FilterController> m_filter;
    std::unique_ptr<PulseBar> m_bar;
};

QTEST_MAIN(PulseBarTest)
#include "tst_pulsebar.moc"

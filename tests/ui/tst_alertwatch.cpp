// SPDX-License-Identifier: GPL-3.0-or-later
// What a desktop is shown of alerts, wherever the rules are evaluated.
#include "tests/ui/cannedbackend.h"
#include "ui/alerts/alertwatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class tst_AlertWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_backend = std::make_unique<CannedBackend>();
        m_backend->answers = [this](const Question &question) { return reply(question); };
        m_rule = AlertRuleState{};
        m_rule.rule.id = 1, m_rule.rule.name = u"Errors"_s, m_rule.rule.channels = QStringList{u"desk"_s};
        m_firings.clear();
        m_shown.clear();
    }
    void cleanup() { m_watch.reset(); }

    void whatHadFiredBefore_isNobodysNews_whatFiresThenIsShown_andItsEnd()
    {
        add(1);
        watch();
        look();
        QCOMPARE(m_watch->count(), 1);
        QVERIFY(m_shown.isEmpty());
        add(2);
        look();
        QTRY_COMPARE(m_shown, QStringList{u"Errors"_s});
        m_firings[1].acknowledgedMs = 5; // then it is in no answer any more once it is over
        look();
        m_firings.erase(m_firings.begin() + 1);
        look();
        QTRY_COMPARE(m_shown, (QStringList{u"Errors"_s, u"Over: Errors"_s}));
        look();
        QCOMPARE(m_shown.size(), 2);
    }

    void levelsThatBeginTogether_areOneMessage_andSoIsTheirEnd()
    {
        watch();
        look();
        add(1);
        add(2);
        look();
        QTRY_COMPARE(m_shown.size(), 1);
        m_firings.clear();
        look();
        QTRY_COMPARE(m_shown.size(), 2);
        look();
        QCOMPARE(m_shown.size(), 2);
    }

    void otherRules_areNotShown_andTheEndOnlyWhereItIsWanted()
    {
        m_rule.rule.tellEnd = false;
        watch();
        look();
        add(1);
        add(2, 7); // of a rule that is gone
        look();
        QTRY_COMPARE(m_shown, QStringList{u"Errors"_s});
        m_firings.clear();
        look();
        m_rule.rule.channels.clear();
        add(3);
        look();
        QCOMPARE(m_shown.size(), 1);
    }

    void whatComesWithinThePause_isOneMessageAtItsEnd()
    {
        watch(300);
        look();
        add(1);
        look();
        QTRY_COMPARE(m_shown.size(), 1);
        for (int id = 2; id < 5; ++id) {
            add(id);
            look();
        }
        QTRY_COMPARE(m_shown.size(), 2);
        QVERIFY2(m_shown.at(1).startsWith(u"3 alert"_s), qPrintable(m_shown.at(1)));
    }

    void beforeAnythingIsTold_nothingIsShown()
    {
        watch();
        look();
        add(1);
        m_firings[0].told = false; // quiet hours
        look();
        QCOMPARE(m_watch->count(), 1);
        QVERIFY(m_shown.isEmpty());
        m_firings[0].told = true;
        look();
        QTRY_COMPARE(m_shown.size(), 1);
    }

private:
    std::optional<Answer> reply(const Question &question)
    {
        if (std::holds_alternative<AlertHistoryQuestion>(question)) {
            AlertHistoryAnswer answer;
            answer.firings.assign(m_firings.rbegin(), m_firings.rend());
            return Answer(answer);
        }
        if (std::holds_alternative<AlertRulesQuestion>(question))
            return Answer(AlertRulesAnswer{{m_rule}, 0});
        if (std::holds_alternative<ChannelsQuestion>(question)) {
            KeptChannel desktop;
            desktop.channel.id = u"desk"_s, desktop.channel.kind = Channel::Kind::Desktop;
            return Answer(ChannelsAnswer{{desktop}});
        }
        return std::nullopt;
    }
    void add(qint64 id, qint64 rule = 1)
    {
        AlertFiring firing;
        firing.id = id, firing.rule = rule, firing.ruleName = u"Errors"_s, firing.about = u"50 %"_s;
        firing.told = true;
        m_firings.push_back(firing);
    }
    void watch(int pauseMs = 1)
    {
        m_watch = std::make_unique<AlertWatch>(*m_backend, nullptr, pauseMs);
        m_watch->setShow([this](const QString &title, const QString &, Severity) { m_shown << title; });
    }
    /// What it asks is answered, and what it asks then, and then: answers come in the order of their questions.
    void look()
    {
        Q_EMIT m_backend->opened();
        for (int i = 0; i < 4; ++i) {
            bool there = false;
            m_backend->ask(StoreFactsQuestion{}, this, {}, [&there](const Result<StoreFacts> &) { there = true; });
            QTRY_VERIFY(there);
        }
    }

    std::unique_ptr<CannedBackend> m_backend;
    std::unique_ptr<AlertWatch> m_watch;
    AlertRuleState m_rule;
    std::vector<AlertFiring> m_firings;
    QStringList m_shown;
};

QTEST_MAIN(tst_AlertWatch)
#include "tst_alertwatch.moc"

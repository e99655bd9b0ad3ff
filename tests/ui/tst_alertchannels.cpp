// SPDX-License-Identifier: GPL-3.0-or-later
// How channels stand, as a panel sees it from afar: nobody tells it when a message has gone.
#include "cannedbackend.h"

#include "charts/seriescolours.h"
#include "models/alertmodels.h"
#include "ui/alerts/alertsdock.h"
#include "ui/style.h"
#include "ui/tableview.h"

#include <QMainWindow>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class AlertChannelsTest : public QObject
{
    Q_OBJECT

    static constexpr int LongMs = 20'000;

    CannedBackend m_backend;
    FilterController m_filter;
    SeriesColours m_colours;
    ChannelState::Doing m_doing = ChannelState::Doing::Retrying;

    int asked() const { return int(m_backend.askedFor<ChannelsQuestion>().size()); }

private Q_SLOTS:
    void whatIsUnderWay_isAskedForAgain_untilItIsDone_withoutAnEvent()
    {
        m_backend.answers = [this](const Question &question) -> std::optional<Answer> {
            if (std::holds_alternative<AlertRulesQuestion>(question))
                return AlertRulesAnswer{};
            if (std::holds_alternative<AlertHistoryQuestion>(question))
                return AlertHistoryAnswer{};
            if (!std::holds_alternative<ChannelsQuestion>(question))
                return std::nullopt;
            KeptChannel kept;
            kept.channel.kind = Channel::Kind::Webhook, kept.channel.id = u"hook"_s, kept.channel.name = u"Team"_s;
            kept.state.channel = u"hook"_s, kept.state.doing = m_doing, kept.state.lastError = u"500"_s;
            ChannelsAnswer answer;
            answer.channels.push_back(kept);
            return answer;
        };
        QMainWindow window;
        auto *const dock = new AlertsDock({m_backend, m_filter, m_colours}, &window);
        window.addDockWidget(Qt::LeftDockWidgetArea, dock);
        window.resize(1280, 760);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        Q_EMIT m_backend.opened();
        QTRY_COMPARE_WITH_TIMEOUT(dock->channels()->model()->rowCount(), 1, LongMs);
        const auto state = [dock] { return dock->channels()->cell(0, ChannelsModel::State).text; };
        const QString failing = state();
        QVERIFY2(failing.contains(u"500"_s), qPrintable(failing));
        const int before = asked();
        QTRY_VERIFY_WITH_TIMEOUT(asked() >= before + 2, LongMs);
        m_doing = ChannelState::Doing::Idle;
        QTRY_VERIFY_WITH_TIMEOUT(state() != failing, LongMs);
    }
};

QTEST_MAIN(AlertChannelsTest)
#include "tst_alertchannels.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sampleevent.h"

#include "charts/fonts.h"
#include "charts/panelstate.h"
#include "tests/ui/cannedbackend.h"
#include "ui/button.h"
#include "ui/event/eventdock.h"
#include "ui/style.h"

#include <QApplication>
#include <QTest>

#include <memory>

namespace glasshouse {

/// An event pane over canned answers, 430 wide, a second after the sample's event.
class EventDockFixture : public QObject
{
protected:
    /// Keeps what was written into the trail.
    class NotingBackend : public CannedBackend
    {
    public:
        std::vector<AuditNote> notes;
        void note(AuditNote note) override { notes.push_back(note); }
    };

    static void dress(const Theme &theme)
    {
        QApplication::setPalette(palette(theme));
        qApp->setStyleSheet(styleSheet(theme));
    }
    static void prepare()
    {
        loadFonts();
        QApplication::setFont(font(TextRole::Body));
        dress(Theme::dark());
    }
    void open()
    {
        m_backend = std::make_unique<NotingBackend>();
        m_dock = std::make_unique<EventDock>(*m_backend, nullptr);
        m_dock->setClock([] { return sample::Time + 1000; });
        m_dock->setFormat(Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("Europe/Prague")));
        m_dock->resize(430, 900);
        m_dock->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dock.get()));
        m_dock->activateWindow();
    }

    template<typename T>
    T *part() const
    {
        return m_dock->findChild<T *>();
    }
    Button *button(const QString &text) const
    {
        for (Button *candidate : m_dock->findChildren<Button *>()) {
            if (candidate->text() == text || candidate->accessibleName() == text)
                return candidate;
        }
        qFatal("there is no such button");
        return nullptr;
    }
    void show(const EventDetail &detail)
    {
        m_backend->answers = [detail](const Question &question) -> std::optional<Answer> {
            if (!std::holds_alternative<EventDetailQuestion>(question))
                return std::nullopt;
            EventDetail answer = detail;
            if (std::get<EventDetailQuestion>(question).raw)
                answer.event.body = R"({"attributes":{"credential":"the very secret"}})", answer.masked = false;
            return answer;
        };
        m_dock->showDetail(detail.event.timeMs, detail.event.sequence);
        settle();
    }
    void settle() { QTRY_VERIFY(!m_dock->isLoading()); }
    PanelState state() const { return part<StateOverlay>()->state(); }

    std::unique_ptr<NotingBackend> m_backend;
    std::unique_ptr<EventDock> m_dock;
};

} // namespace glasshouse

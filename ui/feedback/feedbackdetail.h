// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/feedback/feedbackwords.h"

#include <QWidget>

class QGridLayout;

namespace glasshouse {

class Backend;
class PlainLabel;
class PlainTextArea;
class ReplayView;

/// One report: what was said, what is known about it, the session beside it. GUI thread.
class FeedbackDetailPane : public QWidget
{
    Q_OBJECT
public:
    FeedbackDetailPane(Backend &backend, QWidget *parent);

    void showReport(const FeedbackDetail &detail, const FeedbackWords &words);
    void clear();

    ReplayView *replay() const { return m_replay; }
    QString message() const;
    /// The value beside a name, for tests; empty: it is not there.
    QString fact(const QString &name) const;

private:
    void showFacts(const std::vector<FeedbackWords::Fact> &facts);

    PlainLabel *m_title, *m_origin;
    PlainTextArea *m_message;
    QGridLayout *m_grid;
    std::vector<std::pair<PlainLabel *, PlainLabel *>> m_facts;
    ReplayView *m_replay;
};

} // namespace glasshouse

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "ui/sources/sourcewords.h"

#include <QWidget>

class QGridLayout;

namespace glasshouse {

class PlainLabel;
class RefusalView;

/// One source: its name and state, its facts, and what of it was refused.
class SourceDetail : public QWidget
{
    Q_OBJECT
public:
    SourceDetail(Backend &backend, QWidget *parent);

    void setSource(const SourceSummary &source, const SourceWords &words);
    RefusalView *refusals() const { return m_refusals; }
    /// The value that stands beside a fact's name; empty for none.
    QString fact(const QString &name) const;

Q_SIGNALS:
    /// The link to its events was pressed.
    void activityRequested();

private:
    QWidget *createHead();
    void showFacts(const std::vector<SourceWords::Fact> &facts);

    PlainLabel *m_name = nullptr;
    PlainLabel *m_kind = nullptr;
    PlainLabel *m_silence = nullptr;
    QGridLayout *m_grid;
    std::vector<std::pair<PlainLabel *, PlainLabel *>> m_facts;
    RefusalView *m_refusals;
};

} // namespace glasshouse

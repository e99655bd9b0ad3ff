// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "ui/filtercontroller.h"

#include <QWidget>

namespace glasshouse {

class Button;
class PlainLabel;

/// A running import in numbers, with Cancel. When it ends without trouble the bar goes; unreadable places keep it, with
/// a list of them, until it is closed.
class ImportBar : public QWidget
{
    Q_OBJECT
public:
    ImportBar(Backend &backend, FilterController &filter, QWidget *parent);

    void showProgress(const ImportProgress &progress);
    void showReport(const ImportReport &report);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildRow();
    QString timeLeft(const ImportProgress &progress) const;
    void showProblems();

    Backend &m_backend;
    FilterController &m_filter;
    PlainLabel *m_title;
    PlainLabel *m_files;
    PlainLabel *m_numbers;
    PlainLabel *m_left;
    Button *m_problems;
    Button *m_action;
    ImportReport m_report;
    double m_done = 0; ///< 0..1
    bool m_running = false;
};

} // namespace glasshouse

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "query/alerts.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace glasshouse {

class AlertChart;
class Button;
class FilterController;
class PlainLabel;

/// Writes one rule, tries it against the past, and keeps it.
class RuleDialog : public QDialog
{
    Q_OBJECT
public:
    /// `start`: what the fields show first. Backend and filter outlive it.
    RuleDialog(Backend &backend, FilterController &filter, const AlertRule &start, const Channels &channels,
               QWidget *parent);

    /// What the fields say now.
    AlertRule rule() const;

    QLineEdit *nameEdit() const { return m_name; }
    QLineEdit *limitEdit() const { return m_limit; }
    QLineEdit *levelsEdit() const { return m_levels; }
    QLineEdit *figureEdit() const { return m_figure; }
    Button *testButton() const { return m_test; }
    Button *saveButton() const { return m_save; }
    Button *rangeButton() const { return m_range; }
    /// Shows how the figure is got, or folds it away.
    Button *measuredButton() const { return m_measured; }
    AlertChart *chart() const { return m_chart; }
    QString trouble() const;
    QString result() const;
    void setRange(int index);

private:
    static const QStringList &ruleUnits();
    QWidget *createForm();
    QWidget *createUsual(QWidget *parent);
    QWidget *createMeasured(QWidget *parent);
    QWidget *createTest();
    void createTelling(QGridLayout &grid);
    Button *choice(const QString &name, const QStringList &names, int current, int &value);
    QLineEdit *edit(const QString &name, const QString &text);
    void check();
    void takeFilter();
    TimeRange pastRange() const;
    void test();
    void showTest(const AlertTestAnswer &answer, const AlertRule &tested);
    void save();

    Backend &m_backend;
    FilterController &m_filter;
    AlertRule m_start;
    Channels m_channels;
    QStringList m_questions;
    int m_question = 0, m_fold = 0, m_unit = 0, m_side = 0, m_window = 0, m_severity = 1, m_past = 0;
    QLineEdit *m_name = nullptr, *m_figure = nullptr, *m_scale = nullptr, *m_limit = nullptr, *m_levels = nullptr,
              *m_quietFrom = nullptr, *m_quietTo = nullptr;
    QPlainTextEdit *m_body = nullptr;
    QSpinBox *m_minutes = nullptr, *m_for = nullptr, *m_clear = nullptr;
    std::vector<QCheckBox *> m_tell;
    QCheckBox *m_tellEnd = nullptr;
    PlainLabel *m_trouble = nullptr, *m_result = nullptr;
    AlertChart *m_chart = nullptr;
    Button *m_test = nullptr, *m_save = nullptr, *m_range = nullptr, *m_measured = nullptr;
    quint64 m_asked = 0;
};

} // namespace glasshouse

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

#include <vector>

namespace glasshouse {

/// What a read-out says. Plain text throughout.
struct ReadOutContent {
    struct Row {
        QColor swatch; ///< invalid: none
        QString name;
        QString value; ///< right-aligned, digits under each other
        bool operator==(const Row &) const = default;
    };
    QString title;
    QString note; ///< right of the title, weaker
    std::vector<Row> rows;
    std::vector<Row> totals; ///< under a hairline
    bool operator==(const ReadOutContent &) const = default;
};

/// The pop-up beside a hovered part of a chart. A child of the chart's window, so that it may leave its panel; it
/// never takes the mouse or the focus.
class ReadOut : public QWidget
{
    Q_OBJECT
public:
    explicit ReadOut(QWidget *window);

    /// Shows it 16 px beside `column` (coordinates of the parent), on the left where the right has no room.
    void present(const ReadOutContent &content, const QRect &column, int y);
    const ReadOutContent &content() const { return m_content; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTitle(QPainter &painter, const QRectF &line) const;
    void paintRow(QPainter &painter, const QRectF &line, const ReadOutContent::Row &row) const;

    ReadOutContent m_content;
};

} // namespace glasshouse

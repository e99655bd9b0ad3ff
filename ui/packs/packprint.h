// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "charts/format.h"
#include "reports/packdata.h"
#include "ui/packs/packpaper.h"

#include <QObject>
#include <QPainter>
#include <QTimer>
#include <QWidget>

#include <memory>

class QIODevice;
class QPagedPaintDevice;
class QPdfWriter;

namespace glasshouse {

class SeriesColours;

/// What stands on paper beside the figures, in the viewer's language.
struct PaperWords {
    QString period; ///< "1 – 30 Nov 2026, Europe/Prague"
    QString filter; ///< "claude-code · ledger-api"; empty: nothing restricts it
};
PaperWords paperWords(const Filter &filter, const QString &zone, const Format &format);

/// Draws a pack onto pages, light whatever the window's theme is: a head with title, period and filter, the panels as
/// paperPages() has them, a foot with page numbers. Panels are widgets, so this is work of the GUI thread: start() does it
/// panel by panel and lets the event loop turn between them. All panels must be loaded.
class PackPrinter : public QObject
{
    Q_OBJECT
public:
    /// `colours` (may be null) and `device` outlive it; nobody else paints on the device meanwhile.
    PackPrinter(PackData data, const Format &format, SeriesColours *colours, QPagedPaintDevice &device,
                QObject *parent = nullptr);
    ~PackPrinter() override;

    void start();
    /// Everything, before it returns: the number of pages. Errors: Io (the device takes nothing).
    Result<int> printAtOnce();

Q_SIGNALS:
    /// Page of so many, from 1: it is begun.
    void progressed(int page, int pages);
    /// With start(): how printAtOnce() would have ended. Deletes nothing.
    void finished(const glasshouse::Result<int> &pages);

private:
    bool begin();
    bool step();
    void paintHead(bool whole);
    void paintFoot();
    void paintPanel(const PaperPanel &part);
    int headHeight(bool whole) const;
    void end(bool isFine);
    void goOn();

    QTimer m_turn;
    const PackData m_data;
    const Format m_format;
    SeriesColours *m_colours;
    QPagedPaintDevice &m_device;
    PaperWords m_words;
    std::unique_ptr<QWidget> m_desk; ///< never seen; what is drawn lies on it
    QPainter m_painter;
    double m_pageHeight = 0;
    std::vector<PaperPage> m_pages;
    std::size_t m_page = 0, m_next = 0; ///< panel of the page
    std::optional<Result<int>> m_end;
};

/// With title and margins. A4, or Letter where people measure in inches. `device` is open and outlives it.
std::unique_ptr<QPdfWriter> packPdfWriter(QIODevice &device, const PackData &data, const Format &format);

/// All pages at once, for programs without a window: into a PDF file, which is replaced as a whole or not at all. GUI
/// thread. Errors: Io.
Result<int> writePackPdf(const PackData &data, const Format &format, SeriesColours *colours, const QString &path);
/// "%1 cannot be written: %2" in the viewer's language.
QString notWritten(const QString &path, const QString &reason);

} // namespace glasshouse

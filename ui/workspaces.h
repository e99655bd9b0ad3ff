// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QKeySequence>
#include <QMainWindow>

#include <array>
#include <optional>
#include <vector>

class QDockWidget;
class QSettings;

namespace glasshouse {

/// What the window is arranged for.
enum class Workspace { Overview, Activity, Sessions, Transcript, Trends, Heatmap, Sources, Credentials, Sql, Explorer, Feedback, Findings, Packs, Alerts };
inline constexpr int WorkspaceCount = 14;
std::vector<Workspace> allWorkspaces();
/// In the viewer's language.
QString workspaceName(Workspace workspace);
/// Ctrl+1 to Ctrl+9 and Ctrl+0; those after the tenth with Alt as well.
QKeySequence workspaceKeys(Workspace workspace);

/// A word that stays, for views: "overview", …
QString workspaceKey(Workspace workspace);
std::optional<Workspace> workspaceFromKey(const QString &key);

/// The docks that workspaces arrange. Borrowed.
struct WorkspaceDocks {
    QDockWidget *cards, *trends, *heatmap, *sessions, *transcript, *live, *facets, *activity, *event, *sources,
        *credentials, *sql, *explorer, *feedback, *findings, *packs, *alerts;
};

/// Holds the docks and arranges them: every workspace has a layout of its own, which the person may change and which is kept.
class Workspaces : public QMainWindow
{
    Q_OBJECT
public:
    explicit Workspaces(QWidget *parent);

    /// Narrower than this the activity's facets and detail wait until they are asked for.
    static constexpr int WideActivity = 1400;
    static constexpr int LowOverview = 600; ///< below it the live lanes leave their room to the sessions

    /// The docks must be children of this window. Once.
    void setDocks(const WorkspaceDocks &docks);

    Workspace current() const { return m_current; }
    void setCurrent(Workspace workspace);
    /// How the current workspace is arranged now; empty while one dock is alone.
    QByteArray arrangement() const;
    /// Goes there and arranges it so; as delivered where `arrangement` is none that this version made.
    void showArranged(Workspace workspace, const QByteArray &arrangement);
    /// Only this dock, at full size; again: back to the workspace.
    void toggleAlone(QDockWidget *dock);
    void endAlone();
    /// Every workspace as it was delivered.
    void resetLayouts();
    /// The keyboard goes to the next panel that is seen, or the one before (-1).
    void focusNext(int by) const;

    void save(QSettings &settings);
    /// Layouts of another version are left alone.
    void restore(const QSettings &settings);

Q_SIGNALS:
    void currentChanged(glasshouse::Workspace workspace);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(Workspace workspace);
    void arrangeOverview();
    void arrangeActivity();
    void arrangeSessions();
    /// One dock, under the cards or alone.
    void arrangeSingle(QDockWidget *dock, bool withCards);
    void hideAll();
    std::vector<QDockWidget *> all() const;

    WorkspaceDocks m_docks{};
    Workspace m_current = Workspace::Overview;
    QDockWidget *m_alone = nullptr;
    std::array<QByteArray, WorkspaceCount> m_layouts; ///< empty: as delivered
    bool m_arranged = false;
};

} // namespace glasshouse

// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/documents/TeamDocument.h"
#include "gui/shell/Page.h"
#include "gui/soak/SoakTimes.h"
#include "store/Operation.h"

#include <QTimer>

#include <memory>

namespace sharpend {

class ReflectionIntake;
struct Content;

namespace Ui {
class SoakPage;
}

/// *Soak*: the pause between the meetings, and what came to people in it.
class SoakPage : public Page
{
    Q_OBJECT
public:
    SoakPage(TeamDocument &document, const Content &content, QWidget *parent = nullptr);
    ~SoakPage() override;

    QString helpTopic() const override { return QStringLiteral("first-learning-team"); }
    QString undoScope() const override { return m_document.teamId(); }
    void arrive() override;
    void settle() override;
    QList<QWidget *> regions() override;
    QList<ShortcutInfo> shortcuts() const override;

Q_SIGNALS:
    /// The wall of Meeting 1 is wanted, to read.
    void wallRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectForm();
    void connectSheets();
    void previewSheet();
    void saveSheet();
    void saveReminders();
    void chooseReflections();
    QList<SoakReminder> reminders() const;
    void refresh();
    void tick();
    void arrange();
    void showFooter(const QString &refusal = {});
    void openReason(bool open);
    void start();
    void goOnWhenStarted();
    void perform(const Operation &operation);

    TeamDocument &m_document;
    std::unique_ptr<Ui::SoakPage> m_ui;
    ReflectionIntake *m_intake;
    QTimer m_clock;
    bool m_starting = false;
};

} // namespace sharpend

// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "domain/LearningPotential.h"

#include <QFrame>

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabBar;

namespace sharpend {

class AboutEvent;
class Banner;
class EventDesk;
class FactorRow;
class SegmentedControl;
class TextLabel;

/// Weighs one event: the formal question first, six factors with their reasons, and the lean in a sentence at the foot.
/// A judgement: nothing here is counted, ranked or added up (rule 5).
class WeighingPanel : public QFrame
{
    Q_OBJECT
public:
    explicit WeighingPanel(QWidget *parent = nullptr);

    void setDesk(EventDesk &desk);
    /// Shows the event \a id under its letter; an empty id is none at all.
    void show(const QString &id, const QString &letter);
    /// Its weighing is done: the answers are for reading.
    void setReadOnly(bool readOnly);
    void editTitle();
    void settle();
    /// The part in sight: the weighing, or what is known of the event.
    QWidget *shownPart() const;

Q_SIGNALS:
    void formalResponseRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildWeighing();
    QWidget *buildFoot();
    void showCaption(const LearningPotential &potential);
    void showFormal(const Event &event, const LearningPotential &potential);
    void showLean(const LearningPotential &potential);
    void fitCaption();

    EventDesk *m_desk = nullptr;
    QString m_id, m_letter;
    bool m_readOnly = false, m_showing = false;
    QTabBar *m_tabs;
    TextLabel *m_caption;
    QString m_longCaption, m_shortCaption;
    QStackedWidget *m_pages;
    QScrollArea *m_weighing = nullptr, *m_about = nullptr;
    AboutEvent *m_aboutEvent = nullptr;
    TextLabel *m_none = nullptr;
    SegmentedControl *m_formal = nullptr;
    TextLabel *m_formalNote = nullptr;
    Banner *m_formalBanner = nullptr;
    QList<FactorRow *> m_rows;
    TextLabel *m_whichWay = nullptr;
    QList<TextLabel *> m_wayTitles, m_waySentences;
    QFrame *m_foot = nullptr;
    TextLabel *m_disagreement = nullptr;
    TextLabel *m_leanWords = nullptr, *m_leanRest = nullptr;
    QBoxLayout *m_leanBox = nullptr;
    QPushButton *m_why = nullptr;
};

} // namespace sharpend

// SPDX-FileCopyrightText: The Sharp End authors
// SPDX-License-Identifier: MIT

#pragma once

#include "gui/communities/CommunityView.h"
#include "store/Operation.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace sharpend {

class GrowingEdit;
class SavedField;
class TextLabel;

/// "How this community works": the nine answers to read, and to edit together; each version that was agreed stays.
class CharterPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CharterPanel(QWidget *parent = nullptr);

    void showCommunity(const CommunityView &view);
    void settle();

Q_SIGNALS:
    void wanted(const sharpend::Operation &operation);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row {
        TextLabel *question, *answer;
        GrowingEdit *edit;
        SavedField *field;
    };
    void addRow(const CharterQuestion &question, QVBoxLayout *column);
    void edit(bool open);
    void showVersions();
    void arrange();

    CommunityView m_view;
    QList<Row> m_rows; ///< as charterQuestions()
    bool m_editing = false, m_showsEarlier = false;
    QPushButton *m_editButton, *m_agreeButton, *m_earlierButton;
    TextLabel *m_agreed;
    QVBoxLayout *m_earlier;
};

} // namespace sharpend

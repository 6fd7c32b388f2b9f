"""What we are measured against: a PySide6 main window with one label and nothing else."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(QLabel("Ready"))
window.show()
sys.exit(application.exec())

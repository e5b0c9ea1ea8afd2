;;; Works in a chapter as an author does: waits for what is found, hovers over a total, chooses the first correction.  -*- lexical-binding: t -*-
;; It takes a task in JSON from the environment, and writes what it saw as JSON.
(require 'cl-lib)
(require 'eglot)
(require 'json)

;; Where the mode of Markdown is not installed, its name will do: the server is told the language by it.
(unless (require 'markdown-mode nil t)
  (define-derived-mode markdown-mode text-mode "Markdown"))

(defvar task (json-parse-string (getenv "TALLYMARK_TASK") :object-type 'alist))
(defvar seen nil)

(defun see (name value)
  (push (cons name value) seen))

(defun wait (what condition)
  (let ((end (time-add nil (/ (alist-get 'patience task) 1000.0))))
    (while (not (funcall condition))
      (when (time-less-p end nil) (error "waited in vain for %s" what))
      (accept-process-output nil 0.05))))

(defun marked (diagnostic)
  (buffer-substring-no-properties (flymake-diagnostic-beg diagnostic) (flymake-diagnostic-end diagnostic)))

(defun found ()
  (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))

(defun all-marked ()
  (vconcat (mapcar #'marked (found))))

(defun work ()
  (find-file (alist-get 'file task))
  (markdown-mode)
  (add-to-list 'eglot-server-programs (cons 'markdown-mode (append (alist-get 'server task) nil)))
  (let ((eglot-sync-connect (/ (alist-get 'patience task) 1000)))
    (apply #'eglot (eglot--guess-contact)))
  ;; A buffer that nobody looks at is checked on demand only.
  (flymake-start)
  (wait "diagnostics" #'found)
  (see 'found (all-marked))
  (see 'message (flymake-diagnostic-text (car (found))))

  (goto-char (flymake-diagnostic-beg (car (found))))
  (let (hover)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover text)))
    (wait "hover" (lambda () hover))
    (see 'hover (substring-no-properties hover)))

  ;; As after a key: after a click a menu would open.
  (let ((before (buffer-chars-modified-tick)) (last-nonmenu-event ?.))
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt collection &rest _)
                 (let ((titles (all-completions "" collection)))
                   (see 'offered (vconcat titles))
                   (car titles)))))
      (eglot-code-actions (point) (point) nil t))
    (wait "the correction" (lambda () (> (buffer-chars-modified-tick) before))))
  (see 'text (buffer-substring-no-properties (point-min) (point-max)))
  (wait "the diagnostic to go" (lambda () (< (length (found)) 2)))
  (see 'left (all-marked)))

(condition-case trouble (work)
  (error (see 'trouble (error-message-string trouble))))
(let ((coding-system-for-write 'utf-8))
  (write-region (json-encode seen) nil (alist-get 'result task)))
